import {
  DescribeActiveReceiptRuleSetCommand,
  type DescribeActiveReceiptRuleSetResponse,
  type ReceiptRule,
} from "@aws-sdk/client-ses";
import { ask, notSeen } from "../answer.ts";
import { deploy } from "../deploy.ts";
import { type Finding, fault, good, hint, later, run, say } from "../finding.ts";
import type { Check, Site } from "../site.ts";
import { isDataDeployed } from "../stacks.ts";

/** Whether SES hands on what comes in. An account has one active rule set, and taking another's place would stop its mail. */
export const checkReceiptRules: Check = {
  title: "SES receipt rules",
  look: async (site) => {
    if (site.expected.receipt === undefined) return [];
    const answer = await ask("ses:DescribeActiveReceiptRuleSet", (options) =>
      site.clients.ses.send(new DescribeActiveReceiptRuleSetCommand({}), options),
    );
    if (answer.is !== "there") return answer.is === "missing" ? [] : [notSeen("The active receipt rule set", answer)];
    return findingsOf(answer.value, site, site.expected.receipt);
  },
};

type Receipt = NonNullable<Site["expected"]["receipt"]>;

const MEANS = "SES refuses all mail to the pipeline: customers who write or answer get it back.";

/** Whoever keeps copies of the same mail in other ways may do so. */
const STAGE_RULE = /^heard-.+-mail-in$/;

const findingsOf = (
  { Metadata, Rules = [] }: DescribeActiveReceiptRuleSetResponse,
  site: Site,
  receipt: Receipt,
): Finding[] => {
  const { region } = site;
  const { ruleSet, isAccountsOwn, rule } = receipt;
  const active = Metadata?.Name;
  const activate = run(`aws ses set-active-receipt-rule-set --rule-set-name ${ruleSet} --region ${region}`);
  if (active === undefined) {
    const what = "No receipt rule set is active";
    const isThere = isAccountsOwn || isDataDeployed(site);
    return [isThere ? fault(what, { means: MEANS, fix: [activate] }) : later(what, { fix: [activate] })];
  }
  if (active !== ruleSet) {
    const shared = sharedWith(Rules, receipt, site.expected.stage);
    if (shared !== undefined) return [shared];
    return [
      fault(`The account's active receipt rule set is "${active}", which isn't "${ruleSet}"`, {
        means: `${MEANS} Another set in its place would stop the mail that "${active}" takes.`,
        fix: [
          say(
            `Leave it active, and have our rule put into it: "receiptRuleSet": "${active}" under context.heard in cdk.json.`,
          ),
          deploy(site),
        ],
      }),
    ];
  }
  const place = Rules.findIndex(({ Name }) => Name === rule);
  const ours = Rules[place];
  if (ours === undefined) {
    const what = `The active receipt rule set "${active}" has no rule "${rule}"`;
    if (!isDataDeployed(site)) return [later(what)];
    return [fault(what, { means: MEANS, fix: [deploy(site)] })];
  }
  const ofStages = Rules.filter(({ Name }) => STAGE_RULE.test(Name ?? ""));
  const shared = sharedWith(ofStages, receipt, site.expected.stage);
  return shared === undefined ? ruleOf(ours, active, Rules.slice(0, place)) : [shared];
};

const sharedWith = (
  rules: readonly ReceiptRule[],
  { rule, recipients }: Receipt,
  stage: string,
): Finding | undefined => {
  const ours = new Set(recipients);
  for (const { Name: name, Recipients: theirs = [] } of rules) {
    const shared = theirs.filter((recipient) => ours.has(recipient.toLowerCase()));
    if (name === rule || shared.length === 0) continue;
    return fault(`The rule "${name}" of the account's active receipt rule set takes the mail to ${shared.join(", ")}`, {
      means:
        "With our rule in the same set each of these mails is taken twice, and acknowledged twice: two stages must not share recipients or a replyDomain.",
      fix: [
        say(
          `Give this stage an inbound of its own, with another replyDomain and other recipients: "stages": { "${stage}": { "inbound": … } } under context.heard in cdk.json.`,
        ),
      ],
    });
  }
  return undefined;
};

const ruleOf = (rule: ReceiptRule, set: string, before: readonly ReceiptRule[]): Finding[] => {
  const where = `In the console: SES, Email receiving, Rule sets, ${set}`;
  if (!rule.Enabled) {
    return [
      fault(`The rule "${rule.Name}" is switched off`, { means: MEANS, fix: [say(`${where}, ${rule.Name}, Enable.`)] }),
    ];
  }
  const stopping = before.find(({ Enabled, Actions }) => Enabled && Actions?.some(({ StopAction }) => StopAction));
  if (stopping === undefined) return [good(`"${set}" is active, and has our rule`)];
  return [
    hint(`The rule "${stopping.Name}" comes before ours, and stops what it takes`, {
      means: "Mail that is for both never reaches the pipeline.",
      fix: [say(`${where}, Reorder: put ${rule.Name} before it, if they have recipients in common.`)],
    }),
  ];
};
