import { describe, expect, test } from "vitest";
import { billAtVolume, chargesAtVolume } from "../../infra/cost/at-volume.ts";
import type { Charge } from "../../infra/cost/charges.ts";
import { helpDesks, seatsUsd } from "../../infra/cost/help-desks.ts";
import type { OneLife } from "../../infra/cost/one-life.ts";
import { callUsd, options } from "../../infra/cost/options-at-volume.ts";
import { type Price, prices } from "../../infra/cost/prices.ts";
import { readDocument as readDocumentOfRest } from "../bench/rest/write-document.ts";
import { readRest } from "../bench/volume/read-rest.ts";
import { documentVolume, VOLUMES } from "../bench/volume/show-volume.ts";
import { weighLines } from "../bench/volume/weigh-lines.ts";
import { readDocument, readLife } from "../bench/volume/write-document.ts";

/** Round numbers, of which each line below is worked out by hand. */
const round: OneLife = {
  ...{ calls: 10, invocations: 20, functions: 5, cpuMs: 100, startCpuMs: 100 },
  ...{ tableRequests: 100, readUnits: 80, writeUnits: 100, sqsRequests: 50, fileRequests: 2 },
  ...{ mails: 4, mailBytes: 50_000, logBytes: 7_000, keptBytes: 10_000, rowBytes: 4_096 },
  metrics: ["Heard/Arrived", "Heard/form/Arrived", "Heard/Missing"],
};
const lineOf = (item: string, price: Price, quantity: number, of: string[] = []): Charge => ({
  ...{ item, price, quantity, of },
  isMeasured: true,
});
/** A deployment whose table's key is billed and whose table can be restored. */
const rest = [
  lineOf("key", prices.keyRequest, 228_490),
  lineOf("restore", prices.tableRestore, 0),
  lineOf("polls", prices.sqsRequest, 600_000),
  lineOf("metrics", prices.customMetric, 1, ["Heard/prod/Missing"]),
];
const usdOf = (item: string, complaints: number, life = round): number | undefined => {
  const at = chargesAtVolume(life, complaints, rest).findIndex((charge) => charge.item === item);
  return billAtVolume(life, complaints, rest).lines[rest.length + at]?.usd;
};

describe("a million complaints a month, worked out by hand", () => {
  test.each([
    ["Calls of the HTTP API", 10],
    ["Lambda: requests", 4],
    // 100 ms × 1,769 / 512 and 156 requests of 10 ms are 1,906 ms, at half a GB.
    ["Lambda: time", 1_000_000 * 0.5 * 1.906 * 0.000_013_333_4],
    ["The table: reading", 10],
    ["The table: recounting figures", 1.625],
    ["The table: writing", 62.5],
    ["Calls of SQS", 20],
    ["Calls of S3", 10],
    ["Mails", 400],
    ["SES's word that they went out", 2],
    // 50,000 bytes of mails and ten answers of 5,000: 100 GB.
    ["Data out", 9],
    // 7,000 bytes of its own, 20 runs of 1,000 and 10 calls of 300: 30 GB.
    ["Logs, taken in", 15],
    ["Logs, kept for a month", 0.9],
    ["Metrics that are none at rest", 0.6],
    ["The table: 12 months of complaints", 30],
    ["The same, restorable to any second", 24],
  ])("%s", (item, usd) => {
    expect(usdOf(item, 1_000_000)).toBeCloseTo(usd, 6);
  });

  test("of few, each run finds nothing loaded, and each of its requests asks for the key", () => {
    // 20,000 runs of 346 ms at half a GB; five requests in each.
    expect(usdOf("Lambda: loading functions", 1_000)).toBeCloseTo(20_000 * 0.5 * 0.346 * 0.000_013_333_4, 9);
    expect(usdOf("The table's key", 1_000)).toBeCloseTo((100_000 * 0.03) / 10_000, 9);
  });

  test("of many, one run in five minutes does in each place where functions run", () => {
    // 1.906 s × 1,000,000 × 10 / 2,628,000 s are 7.25 places beside the five functions, each 8,760 times.
    const runs = 8_760 * (5 + (1.906 * 1_000_000 * 10) / 2_628_000);
    expect(usdOf("The table's key", 1_000_000)).toBeCloseTo((5 * runs * 0.03) / 10_000, 6);
    expect(runs).toBeLessThan(20_000_000);
  });
});

describe("the bill", () => {
  test("has the lines of rest in it, which take the free tiers first", () => {
    const bill = billAtVolume(round, 10_000, rest);
    const polls = bill.lines.find(({ item }) => item === "polls");
    const ours = bill.lines.find(({ item }) => item === "Calls of SQS");
    expect(polls?.usdWithFree).toBe(0);
    // 500,000 requests, of which the 400,000 are free that rest leaves.
    expect(ours?.usdWithFree).toBeCloseTo(0.04, 9);
  });

  test("has neither a key nor recovery in it where rest has none", () => {
    const items = chargesAtVolume(round, 1_000, rest.slice(2)).map(({ item }) => item);
    expect(items).not.toContain("The table's key");
    expect(items).not.toContain("The same, restorable to any second");
  });

  test("stops where a price ends and the next tier's would begin", () => {
    expect(() => billAtVolume(round, 30_000_000, rest)).not.toThrow();
    expect(() => billAtVolume(round, 30_000_001, rest)).toThrow("Calls of the HTTP API costs isn't known");
    expect(() => billAtVolume({ ...round, calls: 0, mailBytes: 1_000_001 }, 10_000_000, rest)).toThrow("Data out");
  });
});

describe("what comes on top", () => {
  const usd = (named: string, complaints: number) =>
    options.find(({ item }) => item.includes(named))?.usd(round, complaints) ?? Number.NaN;

  test("of SES's plan are 6 cents a thousand mails, and 4 beyond ten million", () => {
    expect(usd("Essentials", 1_000)).toBeCloseTo(0.24, 9);
    expect(usd("Essentials", 10_000_000)).toBeCloseTo(600 + 1_200, 6);
  });

  test("of a wall and of CloudFront are what stands and what passes", () => {
    expect(usd("aws.wall", 100_000)).toBeCloseTo(9 + 0.6, 9);
    expect(usd("aws.webFront", 100_000)).toBeCloseTo(1, 9);
  });

  test("of a key of one's own are a dollar and its requests", () => {
    expect(usd("aws.ownKey", 1_000)).toBeCloseTo(1 + 0.3, 9);
  });

  test("of whoever looks are some dollars for a million calls, screens or pages", () => {
    expect(callUsd() * 1e6).toBeGreaterThan(1.2);
    expect(usd("three times", 1_000)).toBeCloseTo(3_000 * callUsd(), 9);
    expect(usd("screen", 1_201)).toBeCloseTo(3 * 57_600 * callUsd(), 9);
  });
});

test("a help desk has a seat for each 600 complaints, begun or whole", () => {
  expect([1, 600, 601, 100_000].map((complaints) => seatsUsd({ usd: 55 }, complaints))).toEqual([55, 55, 110, 9_185]);
  expect(new Set(helpDesks.map(({ plan }) => plan)).size).toBe(helpDesks.length);
});

test("lines weigh as CloudWatch has them, and metrics are known without the stage", () => {
  const about = { Namespace: "Heard", Dimensions: [["Stage"]], Metrics: [{ Name: "Arrived" }] };
  const metric = JSON.stringify({ _aws: { CloudWatchMetrics: [about] }, Stage: "local", Arrived: 1 });
  const { logBytes, metrics } = weighLines(["http://127.0.0.1:8787", metric]);
  expect({ logBytes, metrics }).toEqual({ logBytes: metric.length + 26, metrics: ["Heard/Arrived"] });
  expect(weighLines(['{"level":"info"}']).logBytes).toBeGreaterThan(26 + 120);
});

describe("the page", () => {
  const command = "npm run bench -- --only volume --write";

  test("has the lines of rest as their own page has them", () => {
    const together = /\*\*together\*\* \| \| \*\*(\d+\.\d\d)\*\*/.exec(readDocumentOfRest())?.[1];
    const usd = readRest().reduce((sum, { price, quantity }) => sum + (price.usd * quantity) / price.per, 0);
    // Quantities are rounded to whole ones there.
    expect(Math.abs(usd - Number(together))).toBeLessThan(0.01);
    expect(() => readRest("| Cakes | 2 requests | 1.00 | 1.00 | all |")).toThrow("Cakes");
    expect(() => readRest("no bill")).toThrow("no bill");
  });

  test.each(Object.entries(documentVolume(readLife(), readRest())))(
    "has in %s what the formula makes of the life that was measured last",
    (name, text) => {
      expect(readDocument(), command).toContain(`<!-- ${name} -->\n${text}\n<!-- /${name} -->`);
    },
  );

  test("is of a life as it is: eight calls, four mails, and something of all else", () => {
    const { fileRequests: _, ...life } = readLife();
    expect(life).toMatchObject({ calls: 8, mails: 4 });
    expect(Object.entries(life).filter(([, quantity]) => quantity === 0)).toEqual([]);
    expect(life.rowBytes).toBeLessThan(life.keptBytes);
    expect(VOLUMES).toEqual([1_000, 100_000, 10_000_000]);
  });
});
