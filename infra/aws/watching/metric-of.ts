import { Duration } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { NAMESPACE } from "../../../shared/emf.ts";
import type { MeasuredChannel, Metric as OwnMetric } from "../../../shared/metrics/metrics.ts";
import { deadLettersOf } from "../../topology/alarms.ts";
import type { FailureGroup, MetricPlan } from "../../topology/model.ts";

/** What metrics of one deployment are known by. */
export interface Named {
  stage: string;
  /** The physical name of a part of the topology. */
  nameOf(part: string): string;
  httpApiId: string;
}

interface How {
  statistic: string;
  seconds: number;
  label?: string;
  channel?: MeasuredChannel;
}

/** As CloudWatch makes them of lines that Lambda and the gateway write. */
const failuresIn = (group: FailureGroup): string => `Failed-${group}`;
export const REFUSED = "Refused";

export const ownMetric = (of: Named, metric: OwnMetric, how: How): Metric =>
  metricOf(of, { from: "functions", metric }, how);

/** By strings alone, so that watching ties no stack to another. */
export const metricOf = (of: Named, plan: MetricPlan, { statistic, seconds, label, channel }: How): Metric => {
  const { namespace, metricName, dimensionsMap } = placeOf(of, plan);
  return new Metric({
    ...{ namespace, metricName, statistic },
    dimensionsMap: { ...dimensionsMap, ...(channel === undefined ? {} : { Channel: channel }) },
    period: Duration.seconds(seconds),
    ...(label === undefined ? {} : { label }),
  });
};

interface Place {
  namespace: string;
  metricName: string;
  dimensionsMap: Record<string, string>;
}

const placeOf = ({ stage, nameOf, httpApiId }: Named, plan: MetricPlan): Place => {
  const ours = { namespace: NAMESPACE, dimensionsMap: { Stage: stage } };
  switch (plan.from) {
    case "functions":
      return { ...ours, metricName: plan.metric };
    case "failures":
      // A metric that a filter makes has no fixed dimensions, so the stage is in its name.
      return { namespace: `${NAMESPACE}/${stage}`, metricName: failuresIn(plan.group), dimensionsMap: {} };
    case "lambda": {
      const dimensionsMap: Place["dimensionsMap"] =
        plan.function === undefined ? {} : { FunctionName: nameOf(plan.function) };
      return { namespace: "AWS/Lambda", metricName: plan.metric, dimensionsMap };
    }
    case "dead-letters": {
      const dimensionsMap = { QueueName: nameOf(deadLettersOf(plan.queue)) };
      return { namespace: "AWS/SQS", metricName: "ApproximateNumberOfMessagesVisible", dimensionsMap };
    }
    case "gateway":
      return plan.metric === "5xx"
        ? { namespace: "AWS/ApiGateway", metricName: "5xx", dimensionsMap: { ApiId: httpApiId } }
        : { namespace: `${NAMESPACE}/${stage}`, metricName: REFUSED, dimensionsMap: {} };
    case "ses":
      return { namespace: "AWS/SES", metricName: plan.metric, dimensionsMap: {} };
  }
};
