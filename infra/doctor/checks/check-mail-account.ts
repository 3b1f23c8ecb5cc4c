import { GetAccountCommand, type GetAccountResponse } from "@aws-sdk/client-sesv2";
import { ask, notSeen } from "../answer.ts";
import { type Finding, fault, good, hint, run, say } from "../finding.ts";
import type { Check } from "../site.ts";

const NEARLY = 0.8;

/** Whether SES sends to everybody, and how much. */
export const checkMailAccount: Check = {
  title: "SES account",
  look: async ({ clients, region }) => {
    const answer = await ask("ses:GetAccount", (options) => clients.sesV2.send(new GetAccountCommand({}), options));
    if (answer.is !== "there") return answer.is === "missing" ? [] : [notSeen("SES's account", answer)];
    return [
      productionOf(answer.value, region),
      ...sendingOf(answer.value, region),
      ...reputationOf(answer.value),
      quotaOf(answer.value),
    ];
  },
};

const productionOf = ({ ProductionAccessEnabled, Details }: GetAccountResponse, region: string): Finding => {
  if (ProductionAccessEnabled) return good(`SES sends to everybody in ${region}`);
  const { Status: status, CaseId: id = "of AWS Support" } = Details?.ReviewDetails ?? {};
  const means = "Customers get no mail: in the sandbox SES sends to addresses that are verified, and to no other.";
  if (status === "PENDING") {
    const fix = [say(`Production access is asked for (case ${id}): AWS answers within a day or so, and may ask back.`)];
    return fault("SES is in the sandbox", { means, fix });
  }
  const before = status === "DENIED" ? [say(`It was denied before: answer in the case ${id}.`)] : [];
  return fault("SES is in the sandbox", { means, fix: [...before, run(askForProduction(region)), say(BY_CONSOLE)] });
};

const BY_CONSOLE = "Or in the console: SES, Account dashboard, Request production access.";
const askForProduction = (region: string): string =>
  `aws sesv2 put-account-details --production-access-enabled --mail-type TRANSACTIONAL --website-url https://YOUR-SITE --use-case-description "Answers to customers who complained: an acknowledgement, our agents' answers, one follow-up. Bounces and spam reports stop mail to that address by themselves." --region ${region}`;

const sendingOf = ({ SendingEnabled }: GetAccountResponse, region: string): Finding[] =>
  SendingEnabled === false
    ? [
        fault("SES's sending is paused for this account", {
          means: "No mail goes out. What is owed meanwhile goes out afterwards.",
          fix: [run(`aws sesv2 put-account-sending-attributes --sending-enabled --region ${region}`)],
        }),
      ]
    : [];

const reputationOf = ({ EnforcementStatus: status = "HEALTHY" }: GetAccountResponse): Finding[] => {
  if (status === "HEALTHY") return [];
  const fix = [say("In the console: SES, Account dashboard, and the case that AWS Support opened, which says why.")];
  return [
    fault(`SES's status of this account is ${status}`, { means: "Too much came back, or was called spam.", fix }),
  ];
};

const quotaOf = ({ SendQuota: quota = {} }: GetAccountResponse): Finding => {
  const { Max24HourSend: aDay = 0, MaxSendRate: aSecond = 0, SentLast24Hours: sent = 0 } = quota;
  // SES writes a quota that has no end as -1.
  const isUnbounded = aDay < 0;
  const what = `${aSecond} mails a second and ${isUnbounded ? "any number" : aDay} a day; ${sent} went out in the last 24 hours`;
  if (isUnbounded || sent < aDay * NEARLY) return good(what);
  const fix = [
    say("In the console: Service Quotas, Amazon Simple Email Service (SES), Sending quota, Request increase."),
  ];
  return hint(what, { means: "Beyond the day's quota mails wait, and go out as it comes free.", fix });
};
