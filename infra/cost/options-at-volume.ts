import { ANSWER_BYTES, keyRequests, MEMORY_MB, startsOf } from "./at-volume.ts";
import type { OneLife } from "./one-life.ts";
import { type Price, prices } from "./prices.ts";

/** What a company turns on, or what its people and customers do beside a complaint's own life. */
export interface Option {
  item: string;
  /** US dollars a month on top, without free tiers. */
  usd: (life: OneLife, complaints: number) => number;
}

const MILLION = 1_000_000;
const GB = 1e9;
const of = ({ usd, per }: Price, quantity: number): number => (usd * quantity) / per;

/** A page or a list that is read: one run of five requests to AWS, of two read units and 1,500 bytes of logs. */
const CALL = { ms: 50, readUnits: 2, logBytes: 1_500 };
export const callUsd = (): number =>
  of(prices.httpCall, 1) +
  of(prices.lambdaRequest, 1) +
  of(prices.lambdaTime, (MEMORY_MB / 1_024) * (CALL.ms / 1_000)) +
  of(prices.tableRead, CALL.readUnits) +
  of(prices.logIn, CALL.logBytes / GB) +
  of(prices.logKept, CALL.logBytes / GB) +
  of(prices.dataOut, ANSWER_BYTES / GB);

/** Of an agent: complaints in a month, and how often their screen looks for news. */
const COMPLAINTS_PER_AGENT = 600;
const LOOKS_PER_AGENT = (160 * 3_600) / 10;
export const agentsFor = (complaints: number): number => Math.ceil(complaints / COMPLAINTS_PER_AGENT);

/** Both of a complaint's letters, each told by SNS, put into S3, read from there and kept as long as the rule has it. */
const MAIL = { letters: 2, bytes: 50_000, months: 400 / 30.4 };
const mailIn = (complaints: number): number => {
  const letters = MAIL.letters * complaints;
  return (
    of(prices.mailIn, letters) +
    of(prices.mailInChunk, letters) +
    of(prices.notification, letters) +
    of(prices.sqsRequest, 3 * letters) +
    of(prices.fileRequest, 2 * letters) +
    of(prices.fileKept, (letters * MAIL.bytes * MAIL.months) / GB)
  );
};

/** Each of a customer's messages is 4 read and 2 write units, and a run; agents' typing and answers are frames too. */
const CHAT = { frames: 20, minutes: 10, messages: 5 };
const chat = (complaints: number): number =>
  of(prices.chatFrame, CHAT.frames * complaints) +
  of(prices.chatMinute, CHAT.minutes * complaints) +
  of(prices.lambdaRequest, CHAT.frames * complaints) +
  of(prices.lambdaTime, CHAT.frames * complaints * (MEMORY_MB / 1_024) * (CALL.ms / 1_000)) +
  of(prices.tableRead, 4 * CHAT.messages * complaints) +
  of(prices.tableWrite, 2 * CHAT.messages * complaints);

/** Mails in excess of the first ten million have the plan's next price. */
const mailPlan = (mails: number): number =>
  of(prices.mailOfPlan, Math.min(mails, 10 * MILLION)) +
  of(prices.moreMailOfPlan, Math.max(0, mails - 10 * MILLION)) -
  of(prices.mail, mails);

/** As `infra/aws/wall-stack.ts` has them: a rate, and three groups of AWS's. */
const WALL_RULES = 4;

export const options: readonly Option[] = [
  {
    item: "SES's plan Essentials, in which new accounts begin, instead of à la carte",
    usd: ({ mails }, complaints) => mailPlan(mails * complaints),
  },
  {
    item: `Complaint and answer by mail, ${MAIL.bytes / 1_000} KB each, received by SES (\`inbound.recipients\`)`,
    usd: (_, complaints) => mailIn(complaints),
  },
  {
    item: `Each complaint in a chat: ${CHAT.minutes} minutes, ${CHAT.frames} frames, ${CHAT.messages} messages of the customer`,
    usd: (_, complaints) => chat(complaints),
  },
  {
    item: "Each customer looks at their page three times",
    usd: (_, complaints) => 3 * complaints * callUsd(),
  },
  {
    item: `Each agent's screen reads a list every ten seconds of 160 hours, at ${COMPLAINTS_PER_AGENT} complaints for each agent`,
    usd: (_, complaints) => agentsFor(complaints) * LOOKS_PER_AGENT * callUsd(),
  },
  {
    item: "Each further channel that is in use: two metrics",
    usd: () => of(prices.customMetric, 2),
  },
  {
    item: "A key of one's own (`aws.ownKey`): the key, and its requests for queues, files and logs as many as for the table",
    usd: (life, complaints) =>
      of(prices.keyKept, 1) + of(prices.keyRequest, keyRequests(life, startsOf(life, complaints))),
  },
  {
    item: `A wall (\`aws.wall\`): one web ACL with ${WALL_RULES} rules, and what it looks at`,
    usd: ({ calls }, complaints) =>
      of(prices.wall, 1) + of(prices.wallRule, WALL_RULES) + of(prices.wallCall, calls * complaints),
  },
  {
    item: "CloudFront before the API (`aws.webFront`), whose data out costs no more than the API's",
    usd: ({ calls }, complaints) => of(prices.edgeCall, calls * complaints),
  },
];
