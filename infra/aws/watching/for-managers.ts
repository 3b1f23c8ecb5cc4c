import type { IWidget } from "aws-cdk-lib/aws-cloudwatch";
import { measuredChannels } from "../../../shared/metrics/metrics.ts";
import { failureGroups } from "../../topology/model.ts";
import { metricOf, type Named, ownMetric } from "./metric-of.ts";
import { filled, HOUR, heading, row, scaled } from "./widgets.ts";

const FAILING = {
  doors: "Customers' calls",
  agents: "Agents' calls",
  work: "Work behind them",
  integrations: "Other systems",
} as const;

const sum = { statistic: "Sum", seconds: HOUR };
const most = { statistic: "Maximum", seconds: HOUR };

/** What somebody wants to know who answers for customers and not for computers, in their words. */
export const forManagers = (of: Named): IWidget[][] => [
  [
    heading(
      `# Complaints (${of.stage})\nEvery point is one hour. Nothing here names a customer. What to do about an alarm is in the runbook, to which its mail has a link.`,
    ),
  ],
  row(
    {
      title: "Arrived",
      words:
        "**How many complaints came in**, by the way they came. A sudden rise is worth a look at what they are about.",
      stacked: true,
      left: measuredChannels.map((channel) =>
        filled(ownMetric(of, "Arrived", { ...sum, channel }), channel === "other" ? "other ways" : channel, HOUR),
      ),
    },
    {
      title: "Acknowledged",
      words:
        "**How many customers were told that we have it.** Both lines should run together; some have no address to tell.",
      left: [
        filled(ownMetric(of, "Arrived", sum), "arrived", HOUR),
        filled(ownMetric(of, "TimeToAcknowledgement", { ...sum, statistic: "SampleCount" }), "acknowledged", HOUR),
        filled(ownMetric(of, "AcknowledgementsWithheld", sum), "can't be mailed", HOUR),
      ],
    },
    {
      title: "Seconds until the acknowledgement",
      words:
        "**How long customers waited to be told.** Half waited no longer than the lower line, 99 of 100 than the upper one.",
      left: [
        scaled(ownMetric(of, "TimeToAcknowledgement", { ...sum, statistic: "p50" }), "half of them", "/ 1000", HOUR),
        scaled(ownMetric(of, "TimeToAcknowledgement", { ...sum, statistic: "p99" }), "99 of 100", "/ 1000", HOUR),
      ],
    },
  ),
  row(
    {
      title: "Waiting",
      words:
        "**How many complaints wait for somebody to take them**, and the first of them for how many hours (right).",
      left: [filled(ownMetric(of, "Waiting", most), "waiting", HOUR)],
      right: [scaled(ownMetric(of, "WaitingFor", most), "hours of the first", "/ 3600", HOUR)],
      rightYAxis: { min: 0, showUnits: false },
    },
    {
      title: "Overdue",
      words:
        "**How many promises were missed**: a customer hadn't heard from a person by the time they were told. None is good.",
      left: [filled(ownMetric(of, "Overdue", sum), "promises missed", HOUR)],
    },
    {
      title: "Satisfaction",
      words:
        "**What customers say afterwards**: how many of 100 say that it is fixed, and their stars from 1 to 5 (right).",
      left: [scaled(ownMetric(of, "Fixed", { ...sum, statistic: "Average" }), "fixed, of 100", "* 100", HOUR)],
      leftYAxis: { min: 0, max: 100, showUnits: false },
      right: [ownMetric(of, "Score", { ...sum, statistic: "Average", label: "stars" })],
      rightYAxis: { min: 1, max: 5, showUnits: false },
    },
  ),
  row({
    title: "Failures",
    words:
      "**How often something went wrong inside**, and for whom. Most is tried again by itself; what isn't raises an alarm.",
    left: failureGroups.map((group) => filled(metricOf(of, { from: "failures", group }, sum), FAILING[group], HOUR)),
  }),
];
