import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../../infra/config.ts";
import { type Host, startHost } from "../../infra/local/host.ts";
import { findHost } from "../../infra/local/host-file.ts";
import type { Topology, Trigger } from "../../infra/topology/model.ts";
import { topology } from "../../infra/topology.ts";
import { tableShape } from "../../shared/storage/table.ts";
import { type CountedStep, type Counts, countRequests } from "./counts/count.ts";
import { total } from "./counts/usage.ts";
import type { BenchHost } from "./start-host.ts";

let host: Host;
let benchHost: BenchHost;
let counts: Counts;

/** Of what comes round, with or without complaints, only what a complaint in two days of silence is looked at by, and when the clock is moved. */
const LOOKS_AFTER_COMPLAINTS = new Set(["sweep-due", "keep-watch"]);
const withoutRounds = (): Topology => {
  const plan = topology(readConfig({}));
  for (const [name, one] of Object.entries(plan.functions)) {
    one.triggers = one.triggers.flatMap((trigger): Trigger[] => {
      if (trigger.kind !== "schedule") return [trigger];
      return LOOKS_AFTER_COMPLAINTS.has(name) ? [{ ...trigger, everySeconds: 86_400 }] : [];
    });
  }
  return plan;
};

beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "heard-counts-"));
  host = await startHost({ dataDir, port: 0, harsh: false, quiet: true, topology: withoutRounds() });
  benchHost = { url: host.url, dataDir, environments: findHost(dataDir)?.environments ?? {} };
  counts = await countRequests(benchHost);
}, 180_000);
afterAll(async () => {
  await host.stop();
  await rm(host.dataDir, { recursive: true });
});

/** What its mail is about, and whether that is still owed: one write and one read for a whole batch. */
const RECORDED = 2;
/**
 * Without what functions look at once a minute, after 48 hours of silence and on a slow machine now and then: the front of the
 * lane that one fills, by a query, and whether mail flows, by its item. `usual`: how many of these it takes besides.
 */
const withoutLooks = ({ dynamodb }: CountedStep, usual: { Query: number; GetItem: number }): number => {
  const looks = [(dynamodb.Query ?? 0) - usual.Query, (dynamodb.GetItem ?? 0) - usual.GetItem];
  for (const count of looks) expect([0, 1]).toContain(count);
  return total(dynamodb) - looks.reduce((sum, count) => sum + count, 0);
};
const POSTED = { Query: 1, GetItem: 0 };
/** What SNS posts to the queue of SES's events, which is counted here as if it were ours. */
const TOLD_BY_SES = 1;

describe("what a complaint asks of AWS", () => {
  it.each(["withOrder", "knownAddress", "alone"] as const)(
    "is, until it is acknowledged and queued (%s), 7 DynamoDB requests, 2 SQS sends and one mail, and two requests to record that it was sent",
    (way) => {
      const { sqsSends, mails } = counts[way];
      expect({ dynamodb: withoutLooks(counts[way], POSTED), sqsSends: total(sqsSends), mails }).toEqual({
        dynamodb: 7 + RECORDED,
        sqsSends: 2 + TOLD_BY_SES,
        mails: 1,
      });
    },
  );

  it("is the same on average, and less where mails are recorded together", () => {
    expect(total(counts.average.dynamodb)).toBeLessThan(7.1 + RECORDED);
    expect(counts.average).toMatchObject({ mails: 1, sqsSends: { SendMessage: 2 + TOLD_BY_SES } });
  });

  it("is one invocation to take it in, one to acknowledge it and one to record that", () => {
    expect(counts.alone.invocations).toBe(3);
    expect(counts.average.invocations).toBeLessThanOrEqual(3);
  });

  it("is four mails in a whole life: acknowledgement, reply, resolution and follow-up", () => {
    expect(counts.life.reduce((mails, step) => mails + step.mails, 0)).toBe(4);
  });
});

describe("what a message in a chat asks of AWS", () => {
  const step = (place: number) => {
    const { dynamodb, readUnits, writeUnits, sqsSends, mails, invocations } = counts.chat[place] ?? counts.alone;
    return { requests: total(dynamodb), readUnits, writeUnits, sqsSends: total(sqsSends), mails, invocations };
  };

  it("is, for the first one, little more than for a complaint that is posted", () => {
    const [, first = counts.alone] = counts.chat;
    expect(step(1)).toMatchObject({ sqsSends: 2 + TOLD_BY_SES, mails: 1, invocations: 3 });
    const more = withoutLooks(first, { Query: 4, GetItem: 2 }) - withoutLooks(counts.alone, POSTED);
    expect(more).toBeLessThanOrEqual(6);
  });

  it("is, for a later one, 6 DynamoDB requests and nothing else", () => {
    expect(step(2)).toEqual({ requests: 6, readUnits: 4, writeUnits: 2, sqsSends: 0, mails: 0, invocations: 1 });
  });
});

describe("the indexes", () => {
  it.each(Object.entries(tableShape.indexes))("%s carries keys alone, and no text", async (IndexName, keys) => {
    const { AWS_ENDPOINT_URL_DYNAMODB: endpoint = "", TABLE_NAME } = benchHost.environments.advance ?? {};
    const credentials = { accessKeyId: "local", secretAccessKey: "local" };
    const client = new DynamoDBClient({ endpoint, region: "us-east-1", credentials });
    const { Items = [] } = await client.send(new ScanCommand({ TableName: TABLE_NAME, IndexName }));
    client.destroy();
    expect(Items.length).toBeGreaterThan(0);
    const carried = new Set(Items.flatMap((item) => Object.keys(item)));
    expect(carried).toEqual(new Set(["pk", "sk", keys.partitionKey, keys.sortKey]));
  });
});
