import { Duration } from "aws-cdk-lib";
import {
  AccountRecovery,
  FeaturePlan,
  Mfa,
  OAuthScope,
  UserPool,
  type UserPoolClient,
  type UserPoolClientOptions,
} from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import type { AwsSettings } from "../../aws-settings.ts";
import type { Config } from "../../config.ts";
import { keep, keepAlways } from "./keep.ts";

interface PoolProps {
  name: string;
  settings: AwsSettings["userPool"];
  /** What the company calls each role, each of which is a group. */
  roles: Config["agents"]["roles"];
}

/** Agents and supervisors, whom nobody but an administrator adds. */
export class AgentsPool extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;

  constructor(scope: Construct, id: string, { name, settings, roles }: PoolProps) {
    super(scope, id);
    this.pool = new UserPool(this, "Pool", {
      userPoolName: name,
      selfSignUpEnabled: false,
      signInAliases: { username: true, email: true },
      signInCaseSensitive: false,
      standardAttributes: { email: { required: true, mutable: true } },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      mfa: settings.mfa === "required" ? Mfa.REQUIRED : Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      featurePlan: FeaturePlan.ESSENTIALS,
      deletionProtection: true,
    });
    for (const groupName of new Set([...roles.agent, ...roles.supervisor])) {
      this.pool.addGroup(groupName, { groupName });
    }
    const { domainPrefix } = settings;
    const pages = domainPrefix === undefined ? undefined : { cognitoDomain: { domainPrefix } };
    const domain = pages && this.pool.addDomain("Pages", pages);
    this.client = this.pool.addClient("Client", {
      userPoolClientName: name,
      // A program in a browser keeps no secret: the code is bound to whoever asked for it by PKCE.
      generateSecret: false,
      authFlows: { userSrp: true },
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(12),
      ...signInPages(settings),
    });
    keepAlways(this);
    if (domain !== undefined) keep(domain);
  }
}

const signInPages = ({
  domainPrefix,
  callbackUrls,
  logoutUrls,
}: AwsSettings["userPool"]): Pick<UserPoolClientOptions, "oAuth" | "disableOAuth"> =>
  domainPrefix === undefined
    ? { disableOAuth: true }
    : {
        oAuth: {
          flows: { authorizationCodeGrant: true },
          scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
          callbackUrls,
          logoutUrls,
        },
      };
