import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { measuredChannels, metrics } from "../../shared/metrics/metrics.ts";
import { synthesise } from "./synthesise.ts";

const { service } = synthesise();
const of = (type: string) => Object.values(service.findResources(type)).map(({ Properties }) => Properties);

interface Seen {
  namespace: string;
  name: string;
  dimensions: Record<string, unknown>;
}

interface Widget {
  type: string;
  x: number;
  y: number;
  width: number;
  height: number;
  properties: { title?: string; markdown?: string; metrics?: unknown[][] };
}

const [dashboard, ...others] = of("AWS::CloudWatch::Dashboard");
const body = dashboard.DashboardBody["Fn::Join"][1].map((part: unknown) => (typeof part === "string" ? part : "TOKEN"));
const widgets: Widget[] = JSON.parse(body.join("")).widgets;
const graphs = widgets.filter(({ type }) => type === "metric");

const inGraphs: Seen[] = graphs.flatMap(({ properties }) =>
  (properties.metrics ?? []).flatMap(([namespace, name, ...rest]) => {
    if (typeof namespace !== "string") return [];
    const words = rest.filter((word) => typeof word === "string");
    const dimensions = Object.fromEntries(words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1]]] : [])));
    return [{ namespace, name: String(name), dimensions }];
  }),
);
const inAlarms: Seen[] = of("AWS::CloudWatch::Alarm").map(({ Namespace, MetricName, Dimensions = [] }) => ({
  namespace: Namespace,
  name: MetricName,
  dimensions: Object.fromEntries(
    Dimensions.map(({ Name, Value }: { Name: string; Value: unknown }) => [
      Name,
      typeof Value === "string" ? Value : "TOKEN",
    ]),
  ),
}));
const all = [...inGraphs, ...inAlarms];

/** That AWS's services send by themselves, with the dimensions by which they do. */
const known: Record<string, string[]> = {
  "AWS/Lambda Invocations": ["FunctionName"],
  "AWS/Lambda Throttles": [],
  "AWS/SQS ApproximateNumberOfMessagesVisible": ["QueueName"],
  "AWS/ApiGateway 5xx": ["ApiId"],
  "AWS/SES Reputation.BounceRate": [],
  "AWS/SES Reputation.ComplaintRate": [],
};
const filtered = of("AWS::Logs::MetricFilter").flatMap(({ MetricTransformations }) =>
  MetricTransformations.map(
    ({ MetricNamespace, MetricName }: Record<string, string>) => `${MetricNamespace} ${MetricName}`,
  ),
);
const isKnown = ({ namespace, name, dimensions }: Seen): boolean => {
  const by = Object.keys(dimensions).toSorted();
  if (namespace.startsWith("AWS/")) return known[`${namespace} ${name}`]?.join() === by.join();
  if (namespace !== "Heard") return filtered.includes(`${namespace} ${name}`) && by.length === 0;
  if (!Object.hasOwn(metrics, name) || dimensions.Stage !== "dev") return false;
  const measure = metrics[name as keyof typeof metrics];
  const channel = dimensions.Channel;
  if (channel === undefined) return by.join() === "Stage";
  return "byChannel" in measure && by.join() === "Channel,Stage" && measuredChannels.some((one) => one === channel);
};

/** Everything that runs in a function, but for where metrics are named. */
const sources = ["functions", "shared"].flatMap((folder) =>
  readdirSync(join(import.meta.dirname, "../..", folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.endsWith("metrics/metrics.ts"))
    .map((path) => readFileSync(join(import.meta.dirname, "../..", folder, path), "utf8"))
    .filter((text) => /\bput(?:Channel)?Metrics\(|putMetrics:/u.test(text)),
);

describe("what is looked at", () => {
  test("is what functions write, what filters make of their logs, or what AWS is known to send", () => {
    expect(all.length).toBeGreaterThan(60);
    expect(all.filter((one) => !isKnown(one))).toEqual([]);
  });

  test.each(Object.keys(metrics))("%s is written by a function, and looked at", (name) => {
    expect(sources.some((text) => new RegExp(`\\b${name}\\b`, "u").test(text))).toBe(true);
    expect(all.some((one) => one.namespace === "Heard" && one.name === name)).toBe(true);
  });
});

describe("the dashboard", () => {
  test("is one, and has no more metrics than a free one may", () => {
    expect(others).toEqual([]);
    expect(dashboard.DashboardName).toBe("heard-dev-complaints");
    const different = new Set(inGraphs.map((one) => JSON.stringify(one)));
    expect(different.size).toBeLessThanOrEqual(50);
  });

  test("begins with what a manager wants to know", () => {
    const wanted = [
      "Arrived",
      "Acknowledged",
      "Seconds until the acknowledgement",
      "Waiting",
      "Overdue",
      "Satisfaction",
      "Failures",
    ];
    expect(graphs.slice(0, wanted.length).map(({ properties }) => properties.title)).toEqual(wanted);
  });

  test("says above each graph, in its width, what it shows", () => {
    for (const { x, y, width, properties } of graphs) {
      const words = widgets.find((one) => one.type === "text" && one.x === x && one.y + one.height === y);
      expect(words?.width, properties.title).toBe(width);
      expect(words?.properties.markdown?.length, properties.title).toBeGreaterThan(40);
    }
  });

  test("shows all alarms", () => {
    const status = widgets.filter(({ type }) => type === "alarm");
    expect(status).toHaveLength(1);
    expect((status as unknown as { properties: { alarms: unknown[] } }[])[0]?.properties.alarms).toHaveLength(
      inAlarms.length,
    );
  });
});
