import { type Alarm, AlarmStatusWidget, type IWidget } from "aws-cdk-lib/aws-cloudwatch";
import { measuredChannels } from "../../../shared/metrics/metrics.ts";
import type { Topology } from "../../topology/model.ts";
import { metricOf, type Named, ownMetric } from "./metric-of.ts";
import { filled, heading, row, WIDTH } from "./widgets.ts";

const MINUTES = 300;
const sum = { statistic: "Sum", seconds: MINUTES };
const most = { statistic: "Maximum", seconds: MINUTES };

/** What somebody wants to know who was woken by an alarm. */
export const forEngineers = (
  of: Named,
  { queues }: Pick<Topology, "queues">,
  alarms: readonly Alarm[],
): IWidget[][] => [
  [heading("# Behind it\nEvery point is five minutes. A metric that is zero isn't written, and is shown as zero.")],
  [new AlarmStatusWidget({ title: "Alarms", alarms: [...alarms], width: WIDTH, height: 4 })],
  row(
    {
      title: "Late, in seconds",
      words: "What a worker had in its hands after it should have been done. Nothing at all while all is well.",
      left: [
        ownMetric(of, "UnacknowledgedFor", { ...most, label: "acknowledgement" }),
        ownMetric(of, "ReplyUnsentFor", { ...most, label: "agent's answer" }),
        ownMetric(of, "DebtUnpaidFor", { ...most, label: "other debt" }),
      ],
    },
    {
      title: "p99 until the acknowledgement, by channel, in milliseconds",
      words:
        "The slowest of each hundred. A channel of its own that is slow points at what it brings, all of them at SES.",
      left: measuredChannels.map((channel) =>
        ownMetric(of, "TimeToAcknowledgement", { statistic: "p99", seconds: MINUTES, channel, label: channel }),
      ),
    },
    {
      title: "Set aside",
      words: "Messages in each queue's dead letters. They stay for 14 days, and go back by a redrive.",
      left: Object.entries(queues).flatMap(([queue, { deadLetterAfter }]) =>
        deadLetterAfter === undefined ? [] : [metricOf(of, { from: "dead-letters", queue }, { ...most, label: queue })],
      ),
    },
  ),
  row(
    {
      title: "The gateway and Lambda",
      words:
        "Calls that were answered with an error or refused, and runs that Lambda refused to begin, in the whole account.",
      left: [
        filled(metricOf(of, { from: "gateway", metric: "5xx" }, sum), "5xx", MINUTES),
        filled(metricOf(of, { from: "gateway", metric: "429" }, sum), "429", MINUTES),
        filled(metricOf(of, { from: "lambda", metric: "Throttles" }, sum), "throttled runs", MINUTES),
      ],
    },
    {
      title: "The sweep",
      words:
        "Runs of sweep-due, five in five minutes, and items that it posted again and again without anybody touching them.",
      left: [
        metricOf(of, { from: "lambda", metric: "Invocations", function: "sweep-due" }, { ...sum, label: "runs" }),
        filled(ownMetric(of, "ChecksUnanswered", sum), "unanswered", MINUTES),
      ],
    },
    {
      title: "Mail",
      words:
        "Mails that came back or were called spam; whether automatic mail is stopped; SES's own rates of the account (right).",
      left: [
        filled(ownMetric(of, "Undelivered", sum), "undelivered", MINUTES),
        filled(ownMetric(of, "MailStopped", most), "stopped", MINUTES),
      ],
      right: [
        metricOf(of, { from: "ses", metric: "Reputation.BounceRate" }, { ...most, label: "bounces" }),
        metricOf(of, { from: "ses", metric: "Reputation.ComplaintRate" }, { ...most, label: "spam" }),
      ],
    },
  ),
  row({
    title: "The daily proof",
    words: "What came in on the day before, and what of it is missing: one point a day, more while something is.",
    left: [
      ownMetric(of, "Arrivals", { ...most, label: "came in" }),
      ownMetric(of, "Missing", { ...most, label: "missing" }),
    ],
  }),
];
