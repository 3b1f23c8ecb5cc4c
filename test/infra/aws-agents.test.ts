import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, test } from "vitest";
import { forAws } from "../../infra/aws/for-aws.ts";
import { topology } from "../../infra/topology.ts";
import { configWith, synthesise } from "./synthesise.ts";

const synthesiseWith = (settings: object) => {
  const config = configWith(settings);
  return synthesise(topology(config), config);
};

describe("agents of a company without an issuer of its own", () => {
  const { data, service } = synthesiseWith({});

  test("are in a pool that nobody can join or delete, with long passwords and a second factor", () => {
    data.hasResource("AWS::Cognito::UserPool", {
      DeletionPolicy: "Retain",
      Properties: {
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
        DeletionProtection: "ACTIVE",
        MfaConfiguration: "ON",
        EnabledMfas: ["SOFTWARE_TOKEN_MFA"],
        Policies: {
          PasswordPolicy: {
            MinimumLength: 12,
            RequireLowercase: true,
            RequireUppercase: true,
            RequireNumbers: true,
            RequireSymbols: true,
          },
        },
      },
    });
  });

  test("are in the groups that the settings name", () => {
    const roles = { agent: ["care", "night"], supervisor: ["lead", "care"] };
    const groups = synthesiseWith({ agents: { roles } }).data.findResources("AWS::Cognito::UserPoolGroup");
    const names = Object.values(groups).map(({ Properties }) => Properties.GroupName);
    expect(names.toSorted()).toEqual(["care", "lead", "night"]);
  });

  test("sign in by SRP, with a program that keeps no secret and tells nobody who is known", () => {
    data.hasResourceProperties("AWS::Cognito::UserPoolClient", {
      GenerateSecret: false,
      ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
      PreventUserExistenceErrors: "ENABLED",
      EnableTokenRevocation: true,
      AllowedOAuthFlows: Match.absent(),
    });
    data.resourceCountIs("AWS::Cognito::UserPoolDomain", 0);
  });

  test("may have Cognito's pages to sign in, by a code alone", () => {
    const callbackUrls = ["https://agents.shop.example/signed-in"];
    const { data: withPages } = synthesiseWith({ aws: { userPool: { domainPrefix: "shop-agents", callbackUrls } } });
    withPages.hasResourceProperties("AWS::Cognito::UserPoolDomain", { Domain: "shop-agents" });
    withPages.hasResourceProperties("AWS::Cognito::UserPoolClient", {
      AllowedOAuthFlows: ["code"],
      CallbackURLs: callbackUrls,
      GenerateSecret: false,
    });
  });

  test("may be let in without a second factor", () => {
    const { data: lax } = synthesiseWith({ aws: { userPool: { mfa: "optional" } } });
    lax.hasResourceProperties("AWS::Cognito::UserPool", { MfaConfiguration: "OPTIONAL" });
  });

  test("are known to the gateway by the pool and its client", () => {
    service.hasResourceProperties("AWS::ApiGatewayV2::Authorizer", {
      JwtConfiguration: {
        Issuer: { "Fn::ImportValue": Match.stringLikeRegexp("agentsPool.*ProviderURL") },
        Audience: [{ "Fn::ImportValue": Match.stringLikeRegexp("agentsPoolClient") }],
      },
    });
    for (const name of ["UserPool", "UserPoolClient"]) data.hasOutput(name, {});
  });

  test("are known to functions by their groups", () => {
    const { settings, agents } = forAws(configWith({ agents: { roleClaim: "roles", idClaim: "username" } }));
    expect(settings.agents).toMatchObject({ roleClaim: "cognito:groups", idClaim: "username" });
    expect(agents).toEqual(settings.agents);
  });
});

describe("agents of a company with an issuer of its own", () => {
  const agents = { issuer: "https://login.shop.example", audience: "complaints", roleClaim: "groups" };
  const { data, service } = synthesiseWith({ agents });

  test("need no pool", () => {
    expect(Object.keys(data.findResources("AWS::Cognito::UserPool"))).toEqual([]);
    expect(forAws(configWith({ agents })).settings.agents.roleClaim).toBe("groups");
  });

  test("are known to the gateway by it", () => {
    service.hasResourceProperties("AWS::ApiGatewayV2::Authorizer", {
      JwtConfiguration: { Issuer: agents.issuer, Audience: [agents.audience] },
    });
  });
});
