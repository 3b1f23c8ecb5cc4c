import { beforeAll, describe, expect, test } from "vitest";
import { type Bill, billOf } from "../../infra/cost/bill.ts";
import { chargesAtRest } from "../../infra/cost/charges.ts";
import { prices } from "../../infra/cost/prices.ts";
import { readDeployed } from "../../infra/cost/read-deployed.ts";
import type { Measured } from "../../infra/cost/scheduled-run.ts";
import type { Topology } from "../../infra/topology/model.ts";
import { topology } from "../../infra/topology.ts";
import { dueShards } from "../../shared/storage/state-items.ts";
import { measureRuns } from "../bench/rest/measure-runs.ts";
import { documentLine, MOST_USD } from "../bench/rest/show-rest.ts";
import { readDocument } from "../bench/rest/write-document.ts";
import { heard } from "./example-context.ts";
import { config, synthesise } from "./synthesise.ts";

/** Of each function, spread over a day. */
const RUNS = 24;
/** The least part that anybody could add costs twice this. */
const NOISE_USD = 0.05;
/** A run's CPU time is twice what it was where others are at work on the same cores. */
const TIME = "Scheduled functions: time";

const copy = (): Topology => structuredClone(topology(config));
const templatesOf = (plan: Topology) => {
  const { data, service } = synthesise(plan);
  return [data.toJSON(), service.toJSON()];
};
const plan = copy();
const templates = templatesOf(plan);

let measured: Measured;
let bill: Bill;
const billFor = (changed: Topology, runs: Measured = measured): Bill =>
  billOf(chargesAtRest(readDeployed(templatesOf(changed), config.stage), runs));

beforeAll(async () => {
  measured = await measureRuns(heard, RUNS);
  bill = billFor(plan);
});

describe("a month in which nobody complains", () => {
  test("costs less than 10 $ without any free tier", () => {
    expect(bill.usd).toBeGreaterThan(0);
    expect(bill.usd).toBeLessThan(MOST_USD);
    expect(bill.usdWithFree).toBeLessThan(bill.usd);
  });

  test("is priced with every function, queue and secret that there is", () => {
    const known = new Set(bill.lines.flatMap(({ of }) => of));
    const secrets = Object.values(plan.functions).flatMap(({ environment }) =>
      Object.values(environment).flatMap((value) =>
        typeof value === "object" && "secret" in value ? [value.secret] : [],
      ),
    );
    expect(secrets.length).toBeGreaterThan(0);
    const there = [...Object.keys(plan.functions), ...Object.keys(plan.queues), ...secrets];
    expect(there.filter((name) => !known.has(name))).toEqual([]);
  });

  test.each([
    ["Lambda's polls of empty queues", "queue"],
    ["Schedules", "schedule"],
  ] as const)("has in %s each function's %s", (item, kind) => {
    const wanted = Object.entries(plan.functions).flatMap(([name, { triggers }]) =>
      triggers.flatMap((trigger) => (trigger.kind === kind ? ["queue" in trigger ? trigger.queue : name] : [])),
    );
    expect(bill.lines.find((line) => line.item === item)?.of.toSorted()).toEqual(wanted.toSorted());
  });

  test("has every alarm in it", () => {
    const ids = templates.flatMap(({ Resources }) =>
      Object.keys(Resources).filter((id) => Resources[id].Type === "AWS::CloudWatch::Alarm"),
    );
    expect(ids.length).toBeGreaterThan(0);
    expect(bill.lines.find(({ item }) => item === "Alarms")?.of).toHaveLength(ids.length);
  });

  test("reads each shard of what is due, in each sweep", () => {
    const sweep = measured.runs.find(({ name }) => name === "sweep-due");
    expect(sweep?.readUnits).toBeGreaterThanOrEqual(dueShards.length / 2);
    expect(sweep?.readUnits).toBeLessThan(dueShards.length / 2 + 1);
    expect(sweep).toMatchObject({ writeUnits: 0, sqsRequests: 1, mails: 0 });
    expect(sweep?.logBytes).toBeGreaterThan(100);
  });

  test("is what its document says", () => {
    const document = readDocument();
    const [, all, allWithFree] =
      /\*\*together\*\* \| \| \*\*(\d+\.\d\d)\*\* \| \*\*(\d+\.\d\d)\*\*/.exec(document) ?? [];
    const [, time, timeWithFree] =
      new RegExp(`${TIME} \\| [^|]+\\| (\\d+\\.\\d\\d) \\| (\\d+\\.\\d\\d)`).exec(document) ?? [];
    const lines = bill.lines.filter(({ isMeasured, quantity }) => !isMeasured && quantity > 0).map(documentLine);
    expect(
      lines.filter((line) => !document.includes(line)),
      "npm run bench -- --only rest --write",
    ).toEqual([]);
    const measuredTime = bill.lines.find(({ item }) => item === TIME);
    const rest = bill.usd - (measuredTime?.usd ?? 0);
    const restWithFree = bill.usdWithFree - (measuredTime?.usdWithFree ?? 0);
    expect(Math.abs(Number(all) - Number(time) - rest)).toBeLessThan(NOISE_USD);
    expect(Math.abs(Number(allWithFree) - Number(timeWithFree) - restWithFree)).toBeLessThan(NOISE_USD);
  });
});

describe("the bill rises", () => {
  const riseOf = (change: (changed: Topology) => void, runs?: Measured): number => {
    const changed = copy();
    change(changed);
    return billFor(changed, runs).usd - bill.usd;
  };
  const advance = ({ functions }: Topology) => functions.advance as Topology["functions"][string];

  test("by five long polls at once with each queue that is read", () => {
    const polled = riseOf((changed) => {
      changed.queues.more = { visibilitySeconds: 90 };
      advance(changed).triggers.push({ kind: "queue", queue: "more", batchSize: 1, maximumConcurrency: 2 });
    });
    expect(polled).toBeCloseTo(((5 * 730 * 3_600) / 20) * 0.4e-6, 6);
  });

  test.each([
    ["not by a queue that nobody reads", { visibilitySeconds: 30 }, 0],
    ["by 10 cents with its alarm", { visibilitySeconds: 30, deadLetterAfter: 5 }, 0.1],
  ])("%s", (_, queue, usd) => {
    const rise = riseOf(({ queues }) => {
      queues.more = queue;
    });
    expect(rise).toBeCloseTo(usd, 6);
  });

  test("by 40 cents with each secret, however many functions know it", () => {
    const known = riseOf(({ functions }) => {
      for (const { environment } of Object.values(functions)) environment.MORE = { secret: "more" };
    });
    expect(known).toBeCloseTo(0.4, 6);
  });

  test("by 3 $ with each dashboard", () => {
    const deployed = readDeployed(templates, config.stage);
    const dashboards = [...deployed.dashboards, "more"];
    expect(billOf(chargesAtRest({ ...deployed, dashboards }, measured)).usd - bill.usd).toBeCloseTo(3, 6);
  });

  test.each([
    ["not by a metric that a filter makes of lines that there are none of", undefined, 0],
    ["by 30 cents with one that it makes of every line", 0, 0.3],
  ])("%s", (_, DefaultValue, usd) => {
    const MetricTransformations = [{ MetricName: "more", ...(DefaultValue === undefined ? {} : { DefaultValue }) }];
    const Filter = { Type: "AWS::Logs::MetricFilter", Properties: { MetricTransformations } };
    const deployed = readDeployed([...templates, { Resources: { Filter } }], config.stage);
    expect(billOf(chargesAtRest(deployed, measured)).usd - bill.usd).toBeCloseTo(usd, 6);
  });

  test("with a schedule that comes round more often", () => {
    const often = riseOf(({ functions }) => {
      const watch = functions["keep-watch"] as Topology["functions"][string];
      watch.triggers = [{ kind: "schedule", everySeconds: 60 }];
    });
    expect(often).toBeGreaterThan(4 * 8_760 * 1.2e-6);
  });

  test("by 30 cents with each metric that a run reports", () => {
    const runs = measured.runs.map((run, place) => (place === 0 ? { ...run, metrics: ["Heard/more"] } : run));
    expect(measured.runs[0]?.metrics).toEqual([]);
    expect(riseOf(() => {}, { ...measured, runs })).toBeCloseTo(0.3, 6);
  });

  test("with what a run does", () => {
    const runs = measured.runs.map((run) => ({ ...run, writeUnits: run.writeUnits + 1 }));
    const writing = riseOf(() => {}, { ...measured, runs });
    const times = Object.values(plan.functions).flatMap(({ triggers }) =>
      triggers.flatMap((trigger) => (trigger.kind === "schedule" ? [(730 * 3_600) / trigger.everySeconds] : [])),
    );
    expect(writing).toBeCloseTo(times.reduce((sum, one) => sum + one, 0) * 0.625e-6, 6);
  });
});

describe("what can't be priced stops the computing", () => {
  const withResource = (Type: string, Properties: object = {}) =>
    readDeployed([...templates, { Resources: { Odd: { Type, Properties } } }], config.stage);

  test.each([
    ["a kind of resource that nobody thought of", "AWS::KMS::Key", {}, "AWS::KMS::Key"],
    ["a FIFO queue", "AWS::SQS::Queue", { QueueName: "odd", SqsManagedSseEnabled: true, FifoQueue: true }, "FifoQueue"],
    ["a queue with a key", "AWS::SQS::Queue", { QueueName: "odd", KmsMasterKeyId: "odd" }, "SqsManagedSseEnabled"],
    ["an alarm of high resolution", "AWS::CloudWatch::Alarm", { AlarmName: "odd", Period: 10 }, "high resolution"],
    [
      "pollers that are there all the time",
      "AWS::Lambda::EventSourceMapping",
      {
        EventSourceArn: { "Fn::GetAtt": ["Odd", "Arn"] },
        FunctionName: { Ref: "Odd" },
        ProvisionedPollerConfig: { MinimumPollers: 2 },
      },
      "ProvisionedPollerConfig",
    ],
    [
      "a schedule that is no rate",
      "AWS::Scheduler::Schedule",
      { ScheduleExpression: "cron(0 9 * * ? *)", Target: { Arn: { "Fn::GetAtt": ["Odd", "Arn"] } } },
      "isn't known",
    ],
  ])("%s", (_, type, properties, named) => {
    expect(() => withResource(type, properties)).toThrow(named);
  });

  test("a scheduled function of which no run was measured", () => {
    expect(() => billFor(plan, { ...measured, runs: measured.runs.slice(1) })).toThrow("wasn't measured");
  });
});

test("lines of one price share its free tier", () => {
  const line = { item: "", of: [], price: prices.sqsRequest, isMeasured: false };
  const { lines, usd, usdWithFree } = billOf([
    { ...line, quantity: 600_000 },
    { ...line, quantity: 900_000 },
  ]);
  expect(usd).toBeCloseTo(0.6, 9);
  expect(usdWithFree).toBeCloseTo(0.2, 9);
  expect(lines[0]?.usdWithFree).toBe(0);
});
