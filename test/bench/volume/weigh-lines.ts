import { readMetrics } from "../rest/read-metrics.ts";

/** What CloudWatch adds to each line. */
const LINE_BYTES = 26;

/** What functions' lines are in CloudWatch. Lambda wraps what the console was given; metrics it leaves as they are. */
export const weighLines = (lines: readonly string[]): { logBytes: number; metrics: string[] } => {
  let logBytes = 0;
  const metrics = new Set<string>();
  for (const line of lines.filter((one) => one.startsWith("{"))) {
    const found = readMetrics(line);
    for (const metric of found) metrics.add(withoutStage(metric));
    const text = found.length > 0 ? line : wrapped(line);
    logBytes += Buffer.byteLength(text) + LINE_BYTES;
  }
  return { logBytes, metrics: [...metrics].sort() };
};

/** `Heard/local/form/Arrived`: one machine's stage is no company's. */
const withoutStage = (metric: string): string => {
  const [namespace, _, ...rest] = metric.split("/");
  return [namespace, ...rest].join("/");
};

const wrapped = (message: string): string =>
  JSON.stringify({ timestamp: new Date(0).toISOString(), level: "INFO", requestId: crypto.randomUUID(), message });
