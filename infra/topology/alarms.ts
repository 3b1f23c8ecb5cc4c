import type { Metric } from "../../shared/metrics/metrics.ts";
import type { AlarmPlan, Topology } from "./model.ts";

/** Of what somebody has to know; what each means is told in `docs/runbook.md` at length. */

const MINUTE = 60;
const HOUR = 60 * MINUTE;

const ours = (metric: Metric): AlarmPlan["of"] => ({ from: "functions", metric });

/** At any time of the last quarter of an hour, which is the longest pause between two tries. */
const lately = { each: "Maximum", seconds: MINUTE, periods: 15, without: "fine" } as const;
const within = (seconds: number) => ({ each: "Sum", seconds, periods: 1, without: "fine" }) as const;

export const alarms: Record<string, AlarmPlan> = {
  "acknowledgement-late": {
    of: ours("UnacknowledgedFor"),
    ...lately,
    when: { atLeast: MINUTE },
    means: "Somebody has waited for more than a minute to hear that their complaint has arrived.",
    remedy: "See in the log of advance what its mails fail with; they are tried again until they go out.",
  },
  "reply-unsent": {
    of: ours("ReplyUnsentFor"),
    ...lately,
    when: { atLeast: 15 * MINUTE },
    means: "An agent has answered and for 15 minutes the customer hasn't been sent it.",
    remedy: "See in the log of advance why SES refuses the mail; it is tried again until it goes out.",
  },
  "debts-unpaid": {
    of: ours("DebtUnpaidFor"),
    ...lately,
    when: { atLeast: 15 * MINUTE },
    means: "A reminder, a warning or something else that a complaint owes has been undone for 15 minutes.",
    remedy: "See in the log of advance which debts fail, and with what.",
  },
  "checks-unanswered": {
    of: ours("ChecksUnanswered"),
    ...lately,
    each: "Sum",
    when: { atLeast: 1 },
    means: "Complaints that are to be looked at aren't: their acknowledgements, answers and closings wait.",
    remedy: "See whether advance runs at all, and what its log and the dead letters of overdue say.",
  },
  "sweep-silent": {
    of: { from: "lambda", metric: "Invocations", function: "sweep-due" },
    ...{ each: "Sum", seconds: MINUTE, periods: 5, without: "at-fault" },
    when: { below: 1 },
    means: "Nobody looks after what got lost: an acknowledgement whose message was lost never goes out.",
    remedy: "See whether the schedule of sweep-due is there and enabled.",
  },
  "overdue-rising": {
    of: ours("Overdue"),
    ...within(HOUR),
    when: { atLeast: 5 },
    means: "Five customers in one hour didn't hear from a person by the time that they were promised.",
    remedy: "Put more people on duty, or tell customers of an incident that many of them complain about.",
  },
  "mail-stopped": {
    of: ours("MailStopped"),
    ...{ each: "Maximum", seconds: 5 * MINUTE, periods: 2, without: "fine" },
    when: { atLeast: 1 },
    means: "No customer is sent an acknowledgement or a reminder, since too many of those mails came back.",
    remedy: "Find where the wrong addresses come from; mail flows again by itself once fewer come back.",
  },
  "mail-bounces": {
    of: { from: "ses", metric: "Reputation.BounceRate" },
    ...{ each: "Maximum", seconds: HOUR, periods: 1, without: "as-before" },
    when: { atLeast: 0.025 },
    means: "One mail in forty comes back, and at one in twenty SES may stop all mail to customers.",
    remedy: "Find where the wrong addresses come from before it gets there.",
  },
  "mail-complaints": {
    of: { from: "ses", metric: "Reputation.ComplaintRate" },
    ...{ each: "Maximum", seconds: HOUR, periods: 1, without: "as-before" },
    when: { atLeast: 0.0005 },
    means: "One mail in 2,000 is called spam, and at one in 1,000 SES may stop all mail to customers.",
    remedy: "Find which mails they are, and who made somebody else complain in these people's name.",
  },
  "doors-failing": {
    of: { from: "failures", group: "doors" },
    ...within(5 * MINUTE),
    when: { atLeast: 1 },
    means: "Somebody's complaint, message or look at their page met an error.",
    remedy: "See the logs of the functions that customers reach.",
  },
  "agents-failing": {
    of: { from: "failures", group: "agents" },
    ...within(5 * MINUTE),
    when: { atLeast: 1 },
    means: "An agent's call met an error, so a customer may wait longer for an answer.",
    remedy: "See the logs of the functions that agents reach.",
  },
  "work-failing": {
    of: { from: "failures", group: "work" },
    ...within(5 * MINUTE),
    when: { atLeast: 3 },
    means: "Work behind the doors fails again and again: acknowledgements, mails and checks may be late.",
    remedy: "See the logs of the workers; whatever failed is tried again by itself.",
  },
  "integrations-failing": {
    of: { from: "failures", group: "integrations" },
    ...within(5 * MINUTE),
    when: { atLeast: 3 },
    means: "What other systems bring of customers, or are told of them, fails again and again.",
    remedy: "See the logs of the functions that other systems reach and of deliver-webhooks.",
  },
  throttled: {
    of: { from: "lambda", metric: "Throttles" },
    ...within(5 * MINUTE),
    when: { atLeast: 10 },
    means: "AWS refuses to run functions, so customers meet errors or wait for what was promised.",
    remedy: "Ask AWS for a higher limit of concurrent executions, and see which function takes them all.",
  },
  "gateway-failing": {
    of: { from: "gateway", metric: "5xx" },
    ...within(5 * MINUTE),
    when: { atLeast: 5 },
    means: "Calls of customers and agents are answered with an error: a complaint may not have been taken.",
    remedy: "Find the routes with status 5xx in the gateway's log, and then their functions' logs.",
  },
  "gateway-refusing": {
    of: { from: "gateway", metric: "429" },
    ...within(5 * MINUTE),
    when: { atLeast: 20 },
    means: "Customers are refused since more calls come in than the gateway is set to take.",
    remedy: "See by the gateway's log whether it is a flood or a busy day, and raise the limit for a busy day.",
  },
  "proof-incomplete": {
    of: ours("Missing"),
    ...{ each: "Maximum", seconds: HOUR, periods: 1, without: "as-before" },
    when: { atLeast: 1 },
    means: "Something that a customer sent lately is gone, or waits without anybody knowing.",
    remedy: "GET /v1/agent/reports/proof names it, and docs/proof.md says what to do with each.",
  },
  "proof-silent": {
    of: ours("Missing"),
    ...{ each: "SampleCount", seconds: HOUR, periods: 26, without: "at-fault" },
    when: { below: 1 },
    means: "For 26 hours nobody has proven that nothing of what customers sent is lost.",
    remedy: "See the log of prove-day, then POST /v1/agent/reports/proof.",
  },
};

export const deadLettersOf = (queue: string): string => `${queue}-dead-letters`;

/** With one for each queue from which something may be set aside. */
export const alarmsOf = ({ alarms = {}, queues }: Pick<Topology, "alarms" | "queues">): Record<string, AlarmPlan> => ({
  ...alarms,
  ...Object.fromEntries(
    Object.entries(queues).flatMap(([queue, { deadLetterAfter, deadLetterMeans }]) =>
      deadLetterAfter === undefined ? [] : [[deadLettersOf(queue), ofDeadLetters(queue, deadLetterMeans)]],
    ),
  ),
});

const ofDeadLetters = (
  queue: string,
  means = "Work for customers failed again and again, and was set aside.",
): AlarmPlan => ({
  of: { from: "dead-letters", queue },
  ...{ each: "Maximum", seconds: MINUTE, periods: 1, without: "fine" },
  when: { atLeast: 1 },
  means,
  remedy: "See what the messages have in common, mend it, and send them back to their queue.",
});
