import type { Instant } from "./domain/time.ts";
import { type ChannelMetric, type MeasuredChannel, type Metric, metrics } from "./metrics/metrics.ts";

/** As all of ours are called in CloudWatch. */
export const NAMESPACE = "Heard";

type Values<Name extends Metric> = Partial<Readonly<Record<Name, number>>>;

/**
 * Metrics as a line of the log, from which CloudWatch makes them (the "embedded metric format"): no request, and no permission.
 * It goes past the console, whose lines Lambda wraps into others. The stage is told to each function by what watches it on AWS;
 * elsewhere nobody collects these lines.
 */
export const putMetrics = (values: Values<Metric>, at: Instant): void => put({}, [["Stage"]], values, at);

/** Each both of all channels together, as percentiles can't be added up, and of its own. */
export const putChannelMetrics = (channel: MeasuredChannel, values: Values<ChannelMetric>, at: Instant): void =>
  put({ Channel: channel }, [["Stage"], ["Stage", "Channel"]], values, at);

const put = (of: { Channel?: string }, Dimensions: string[][], values: Values<Metric>, at: Instant): void => {
  const names = Object.keys(values) as Metric[];
  if (names.length === 0) return;
  const Metrics = names.map((Name) => ({ Name, Unit: metrics[Name].unit }));
  const about = { Namespace: NAMESPACE, Dimensions, Metrics };
  const named = { Stage: process.env.STAGE ?? "local", ...of };
  const line = { _aws: { Timestamp: at, CloudWatchMetrics: [about] }, ...named, ...values };
  process.stdout.write(`${JSON.stringify(line)}\n`);
};
