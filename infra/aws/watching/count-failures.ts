import { FilterPattern, type ILogGroup, MetricFilter } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import type { LogCode } from "../../../shared/log.ts";
import { failureGroupOf } from "../../topology/failure-group.ts";
import type { MetricPlan, Topology } from "../../topology/model.ts";
import { metricOf, type Named, REFUSED } from "./metric-of.ts";

/**
 * Lambda's own last line of a run, as its JSON format has it; the others are `error`, `failure` and `timeout`. A run that failed
 * without it, since Lambda never began it, is counted among what is throttled.
 */
const CUT_SHORT = FilterPattern.all(
  FilterPattern.stringValue("$.type", "=", "platform.report"),
  FilterPattern.stringValue("$.record.status", "!=", "success"),
);

/** What a function says of a failure that it answers itself: for Lambda such a run succeeded. */
const OWN_WORD: readonly LogCode[] = ["invocation-failed", "record-failed"];

/** Lambda's JSON format has our lines as text in its `message`; and nothing else in a line of ours has such a word. */
const FAILED = FilterPattern.any(
  CUT_SHORT,
  ...OWN_WORD.map((code) => FilterPattern.stringValue("$.message", "=", `*${code}*`)),
);

/**
 * As the gateway writes it into its log of what it refused itself. Some functions answer 429 as well, to one client that sends too
 * much: then it says what Lambda answered.
 */
const TOO_MANY = FilterPattern.all(
  FilterPattern.stringValue("$.status", "=", "429"),
  ...["200", "429"].map((answered) => FilterPattern.stringValue("$.integrationStatus", "!=", answered)),
);

interface Logs {
  /** By the function's name in the topology. */
  functions: ReadonlyMap<string, ILogGroup>;
  access: ILogGroup;
}

/**
 * Failures of a group of functions as one metric: an alarm for each function would cost as much as all the rest, and a sum of
 * metrics is billed for each in it. A filter costs nothing, and its metric nothing until a line fits, so there is no default.
 */
export const countFailures = (scope: Construct, of: Named, functions: Topology["functions"], logs: Logs): void => {
  for (const [name, plan] of Object.entries(functions)) {
    const logGroup = logs.functions.get(name);
    if (logGroup === undefined) throw new Error(`${name} has no log whose failures could be counted`);
    const counted = { from: "failures", group: failureGroupOf(plan) } as const;
    new MetricFilter(scope, `${name}-failures`, { logGroup, filterPattern: FAILED, ...target(of, counted) });
  }
  const refused = { from: "gateway", metric: "429" } as const;
  new MetricFilter(scope, REFUSED, { logGroup: logs.access, filterPattern: TOO_MANY, ...target(of, refused) });
};

const target = (of: Named, plan: MetricPlan) => {
  const { namespace: metricNamespace, metricName } = metricOf(of, plan, { statistic: "Sum", seconds: 60 });
  return { metricNamespace, metricName, metricValue: "1" };
};
