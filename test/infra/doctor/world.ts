import { vi } from "vitest";
import { readConfig } from "../../../infra/config.ts";
import { openClients } from "../../../infra/doctor/clients.ts";
import { openDns } from "../../../infra/doctor/dns.ts";
import { expectedOf } from "../../../infra/doctor/expected.ts";
import type { Finding } from "../../../infra/doctor/finding.ts";
import { openSite } from "../../../infra/doctor/open-site.ts";
import type { Check, Site } from "../../../infra/doctor/site.ts";
import type { Host } from "../../../infra/local/host.ts";
import { topology } from "../../../infra/topology.ts";
import { type Answers, type AwsStub, type Input, startAwsStub } from "./aws-stub.ts";
import { type DnsStub, startDnsStub, type Zone } from "./dns-stub.ts";

export const REGION = "eu-central-1";
export const ACCOUNT = "123456789012";

/** As `cdk.json` has it under `context.heard`. */
export const heard = {
  stage: "prod",
  company: { name: "Nordlicht", mailFrom: "care@shop.example" },
  inbound: { replyDomain: "reply.shop.example", recipients: ["care@shop.example", "@letters.example"] },
};

export const environment = (awsUrl: string): Record<string, string> => ({
  AWS_ENDPOINT_URL: awsUrl,
  AWS_REGION: REGION,
  AWS_ACCESS_KEY_ID: "AKIDEXAMPLE",
  AWS_SECRET_ACCESS_KEY: "the-secret-of-the-caller",
  AWS_CONFIG_FILE: "/nonexistent",
  AWS_SHARED_CREDENTIALS_FILE: "/nonexistent",
  AWS_EC2_METADATA_DISABLED: "true",
});

/** For clients in this process, whoever's machine it is. */
export const callAs = (awsUrl: string): void => {
  for (const name of ["AWS_PROFILE", "AWS_SESSION_TOKEN"]) vi.stubEnv(name, undefined);
  for (const [name, value] of Object.entries(environment(awsUrl))) vi.stubEnv(name, value);
};

export const deployed = (outputs: Record<string, string> = {}, StackStatus = "UPDATE_COMPLETE"): Answers => ({
  DescribeStacks: ({ StackName }: Input) => ({
    say: {
      Stacks: [
        {
          StackName,
          StackStatus,
          CreationTime: "2026-11-01T00:00:00Z",
          Outputs: Object.entries(outputs).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue })),
        },
      ],
    },
  }),
});

export const notDeployed: Answers = {
  DescribeStacks: ({ StackName }) => ({
    refuse: "ValidationError",
    message: `Stack with id ${StackName} does not exist`,
  }),
};

const identity = (mailFrom: object = {}) => ({
  IdentityType: "DOMAIN",
  VerifiedForSendingStatus: true,
  DkimAttributes: { SigningEnabled: true, Status: "SUCCESS", Tokens: ["one", "two", "three"] },
  MailFromAttributes: mailFrom,
});
export const verified = identity({
  MailFromDomain: "bounce.shop.example",
  MailFromDomainStatus: "SUCCESS",
  BehaviorOnMxFailure: "USE_DEFAULT_VALUE",
});

/** An account in which all is as it should be. */
export const wellAccount: Answers = {
  ...deployed(),
  GetCallerIdentity: () => ({ say: { Account: ACCOUNT, Arn: `arn:aws:iam::${ACCOUNT}:user/ada`, UserId: "ada" } }),
  GetParameter: () => ({ say: { Parameter: { Name: "version", Value: "21" } } }),
  DescribeSecret: ({ SecretId }) => ({ say: { Name: SecretId } }),
  GetAccountSettings: () => ({
    say: { AccountLimit: { ConcurrentExecutions: 1000, UnreservedConcurrentExecutions: 1000 } },
  }),
  GetAccount: () => ({
    say: {
      ProductionAccessEnabled: true,
      SendingEnabled: true,
      EnforcementStatus: "HEALTHY",
      SendQuota: { Max24HourSend: 50_000, MaxSendRate: 14, SentLast24Hours: 120 },
    },
  }),
  GetEmailIdentity: () => ({ say: verified }),
  DescribeActiveReceiptRuleSet: () => ({
    say: {
      Metadata: { Name: "heard-prod-mail-in", CreatedTimestamp: "2026-11-01T00:00:00Z" },
      Rules: [{ Name: "heard-prod-mail-in", Enabled: true, Recipients: ["reply.shop.example"] }],
    },
  }),
};

export const wellZone: Zone = {
  [`inbound-smtp.${REGION}.amazonaws.com`]: { A: ["192.0.2.1"] },
  "bounce.shop.example": {
    TXT: ["v=spf1 include:amazonses.com ~all"],
    MX: [`10 feedback-smtp.${REGION}.amazonses.com`],
  },
  "_dmarc.shop.example": { TXT: ["v=DMARC1; p=quarantine; rua=mailto:dmarc@shop.example"] },
  "reply.shop.example": { MX: [`10 inbound-smtp.${REGION}.amazonaws.com`] },
  "shop.example": { MX: ["10 mx1.shop.example", "20 mx2.shop.example"] },
  "letters.example": { MX: [`10 inbound-smtp.${REGION}.amazonaws.com`] },
};

export interface World {
  aws: AwsStub;
  dns: DnsStub;
  /** What one check finds, asked by the real clients. */
  look(check: Check, changed?: Change): Promise<Finding[]>;
  close(): Promise<void>;
}

interface Change {
  answers?: Answers;
  /** `undefined` takes a name away. */
  zone?: Record<string, Zone[string] | undefined>;
  config?: object;
  bootstrap?: Site["bootstrap"];
  send?: Site["send"];
}

/** Clients find the stub by the environment, as they would anybody's endpoint. */
export const startWorld = async (): Promise<World> => {
  const [aws, dns] = await Promise.all([startAwsStub(wellAccount), startDnsStub(wellZone)]);
  return {
    aws,
    dns,
    look: async (check, { answers, zone, config, bootstrap, send = false } = {}) => {
      aws.answers = { ...wellAccount, ...answers };
      const names = Object.entries({ ...wellZone, ...zone });
      dns.zone = Object.fromEntries(names.flatMap(([name, found]) => (found === undefined ? [] : [[name, found]])));
      const read = readConfig({ ...heard, ...config });
      const asked = {
        expected: expectedOf(read, topology(read)),
        bootstrap: bootstrap ?? { qualifier: "hnb659fds", version: 8 },
        clients: openClients(REGION),
        dns: openDns(dns.server),
        send,
      };
      return check.look(await openSite(asked, { account: ACCOUNT, region: REGION }));
    },
    close: async () => {
      await Promise.all([aws.close(), dns.close()]);
    },
  };
};

/** Every level, and what a finding says, on one line each. */
export const said = (findings: readonly Finding[]): string[] => findings.map(({ level, what }) => `${level}: ${what}`);

/** All that is to be done, as it is to be copied. */
export const steps = (findings: readonly Finding[]): string[] =>
  findings.flatMap(({ fix = [] }) =>
    fix.map((step) => {
      if ("run" in step) return step.run;
      if ("say" in step) return step.say;
      return `${step.record.name} ${step.record.type} ${step.record.value}`;
    }),
  );

export const forbidden = (action: string): Answers => ({
  [action]: () => ({ refuse: "AccessDeniedException", status: 403 }),
});

/** The stacks' own function, answered by the same function of a host on this machine. */
export const agentApiOf = (host: Pick<Host, "invoke">): Answers => ({
  InvokeFunction: async ({ name, event }) =>
    name === "heard-prod-agent-api"
      ? { say: (await host.invoke("agent-api", event)) as object }
      : { refuse: "ResourceNotFoundException", status: 404 },
});
