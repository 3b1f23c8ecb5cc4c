import { hasOwnPool } from "../aws/for-aws.ts";
import { versionOf } from "../aws/secret-version.ts";
import type { Config } from "../config.ts";
import type { Topology } from "../topology/model.ts";

/** What the configuration makes of an account, by the names that the stacks give it. */
export interface Expected {
  stage: string;
  stacks: { data: string; service: string };
  /** How many executions the queues' functions can have at once, all together. */
  fromQueues: number;
  /** What is set aside for single functions, all together. */
  reserved: number;
  mailFrom: string;
  /** Whose identity SES has to know: of the sender, and of answers where there is an address for them. */
  senderDomain: string;
  replyDomain: string | undefined;
  /** Whether deploying tells SES of both, or the company did. */
  makesIdentities: boolean;
  /** Domains of the company's own addresses, at which mail reaches the pipeline if their MX says so. */
  recipientDomains: string[];
  /** Whether there is a stack beside these two, in the wall's own region. */
  hasWall: boolean;
  /** Absent where no mail comes in. */
  receipt: { ruleSet: string; isAccountsOwn: boolean; rule: string; recipients: string[] } | undefined;
  /** `version`: the one that is to be deployed; `undefined` for whichever is current. */
  secrets: { name: string; of: string; version: string | undefined }[];
  /** That have to be in the stacks' own region, each by the setting that names it. */
  certificates: { setting: string; domain: string; arn: string }[];
  /** Who says who an agent is; absent where the stack's own pool does. */
  issuer: string | undefined;
  agentApi: string;
  agents: Config["agents"];
}

export const expectedOf = (config: Config, plan: Topology): Expected => {
  const { stage, mailFrom, mailDoors, receiptRuleSet, aws } = config;
  const nameOf = (part: string) => `heard-${stage}-${part}`;
  const { replyDomain } = config.settings.inbound;
  const senderDomain = domainOf(mailFrom);
  const rule = nameOf("mail-in");
  const domains = new Set(mailDoors.map(domainOf).filter((domain) => domain !== replyDomain));
  return {
    stage,
    stacks: { data: `Heard-${stage}-Data`, service: `Heard-${stage}-Service` },
    fromQueues: sum(
      Object.values(plan.functions).flatMap(({ triggers }) =>
        triggers.map((trigger) => (trigger.kind === "queue" ? trigger.maximumConcurrency : 0)),
      ),
    ),
    reserved: sum(Object.values(aws.reservedConcurrency)),
    mailFrom,
    senderDomain,
    replyDomain,
    makesIdentities: aws.identities === "create",
    recipientDomains: [...domains],
    hasWall: aws.wall !== undefined,
    receipt:
      mailDoors.length === 0
        ? undefined
        : {
            ruleSet: receiptRuleSet ?? rule,
            isAccountsOwn: receiptRuleSet !== undefined,
            rule,
            // SES writes a whole domain without the @.
            recipients: mailDoors.map((door) => door.replace(/^@/, "").toLowerCase()),
          },
    secrets: secretsOf(plan).map((of) => ({
      name: `heard/${stage}/${of}`,
      of,
      version: versionOf(aws.secretVersions, of),
    })),
    certificates: certificatesOf(aws),
    issuer: hasOwnPool(config) ? undefined : config.agents.issuer,
    agentApi: nameOf("agent-api"),
    agents: config.agents,
  };
};

const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1).toLowerCase();

/** CloudFront's isn't among them: the setting itself asks for us-east-1. */
const certificatesOf = ({ domain, chatDomain, webFront }: Config["aws"]): Expected["certificates"] =>
  Object.entries({ domain: webFront === undefined ? domain : undefined, chatDomain }).flatMap(([name, own]) =>
    own === undefined ? [] : [{ setting: `aws.${name}.certificate`, domain: own.name, arn: own.certificate }],
  );

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

const secretsOf = ({ functions }: Topology): string[] => {
  const values = Object.values(functions).flatMap(({ environment }) => Object.values(environment));
  return [
    ...new Set(values.flatMap((value) => (typeof value === "object" && "secret" in value ? [value.secret] : []))),
  ];
};
