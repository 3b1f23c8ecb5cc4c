import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findHost } from "../../infra/local/host-file.ts";
import { addDays, todayIn } from "../../shared/figures/period.ts";
import { createFigureStore, type FigureStore } from "../../shared/storage/figure-store.ts";
import { type Answer, readAnswer } from "../support/answer.ts";
import { eventRow } from "../support/events.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { expectProblem } from "../support/refused.ts";

const ZONE = "Asia/Seoul";
const NASTY = '=HYPERLINK("http://evil.example","커피")';
const HOUR = 3_600_000;

let host: HarshHost;
let client: DynamoDBClient;
let store: FigureStore;
let tokens: Record<"sam" | "alice", string>;
let ids = 0;
const newToken = (): string => {
  ids += 1;
  return `token-${ids}`;
};

/** The last half hour of 9 March in Seoul, and the first of the 10th: one UTC day. */
const BEFORE_MIDNIGHT = Date.UTC(2026, 2, 9, 14, 30);
const AFTER_MIDNIGHT = BEFORE_MIDNIGHT + HOUR;

beforeAll(async () => {
  host = await startHarshHost({ company: { timeZone: ZONE } });
  const { AWS_ENDPOINT_URL_DYNAMODB: endpoint = "", TABLE_NAME: table = "" } =
    findHost(host.dataDir)?.environments["agent-api"] ?? {};
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  client = new DynamoDBClient({ endpoint, region: "us-east-1", credentials });
  store = createFigureStore(client, table, () => Date.now());
  tokens = {
    sam: await host.token({ agent: "sam", roles: ["agent", "supervisor"] }),
    alice: await host.token({ agent: "alice", roles: ["agent"] }),
  };
  const email = { channel: "email" as const, product: NASTY };
  await store.record(
    [
      eventRow({ kind: "received" }, { at: BEFORE_MIDNIGHT }),
      eventRow({ kind: "received" }, { at: AFTER_MIDNIGHT, ...email }),
      eventRow({ kind: "received" }, { at: AFTER_MIDNIGHT, ...email }),
      eventRow({ kind: "acknowledged", took: 400 }, { at: AFTER_MIDNIGHT, ...email }),
      eventRow({ kind: "closed", because: "fixed", firstContact: true }, { at: AFTER_MIDNIGHT, ...email }),
      eventRow({ kind: "closed", because: "spam", firstContact: false }, { at: AFTER_MIDNIGHT }),
      eventRow({ kind: "rated", fixed: true, score: 4 }, { at: AFTER_MIDNIGHT, ...email }),
    ],
    newToken,
  );
});
afterAll(async () => {
  client.destroy();
  await host.stopAndCheck();
});

const ask = async (
  query: Record<string, string> | string,
  { as = "sam", accept }: { as?: "sam" | "alice"; accept?: string } = {},
): Promise<Answer> =>
  readAnswer(
    await fetch(`${host.url}/v1/agent/reports/summary?${new URLSearchParams(query)}`, {
      headers: { authorization: `Bearer ${tokens[as]}`, ...(accept === undefined ? {} : { accept }) },
    }),
  );
const march = { from: "2026-03-01", to: "2026-03-31" };

describe("the summary", () => {
  it("has what was written a moment ago, in all and by group", async () => {
    const { status, headers, body } = await ask(march);
    expect([status, headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(body).toMatchObject({ ...march, by: "channel", timeZone: ZONE, isComplete: true });
    expect(body.total).toMatchObject({
      received: 3,
      acknowledged: 1,
      closed: 2,
      setAside: 1,
      closedAtFirstContact: 1,
      firstContactResolution: 1,
      timeToResolution: { count: 0, p50Ms: null, p95Ms: null, p99Ms: null },
      satisfaction: { fixed: 1, notFixed: 0, answers: 1, scores: { 1: 0, 2: 0, 3: 0, 4: 1, 5: 0 }, average: 4 },
    });
    expect(body.total.timeToAcknowledgement.count).toBe(1);
    expect(Math.abs(body.total.timeToAcknowledgement.p99Ms - 400)).toBeLessThanOrEqual(10);
    expect(body.groups.map(({ name, kind, received }: Record<string, unknown>) => [name, kind, received])).toEqual([
      ["email", "value", 2],
      ["form", "value", 1],
    ]);
  });

  it("has those without a product as a group without a name", async () => {
    const { groups } = (await ask({ ...march, by: "product" })).body;
    expect(groups.map(({ name, kind, received }: Record<string, unknown>) => [name, kind, received])).toEqual([
      [NASTY, "value", 2],
      [null, "none", 1],
    ]);
  });

  it("by day has the company's days, quiet ones as well", async () => {
    const { groups } = (await ask({ from: "2026-03-08", to: "2026-03-10", by: "day" })).body;
    expect(groups.map(({ name, received }: Record<string, unknown>) => [name, received])).toEqual([
      ["2026-03-08", 0],
      ["2026-03-09", 1],
      ["2026-03-10", 2],
    ]);
    expect((await ask({ from: "2026-03-10", to: "2026-03-10" })).body.total.received).toBe(2);
  });

  it("is of the last 30 days by channel, unless it is said otherwise", async () => {
    const today = todayIn(ZONE, host.now());
    expect((await ask({})).body).toMatchObject({ from: addDays(today, -29), to: today, by: "channel" });
    expect((await ask({ to: "2026-03-31" })).body.from).toBe("2026-03-02");
  });

  it("has what is written again as what it became", async () => {
    const at = Date.UTC(2026, 5, 1, 3);
    const rated = eventRow({ kind: "rated", fixed: true }, { at });
    const june = async () => (await ask({ from: "2026-06-01", to: "2026-06-01" })).body.total.satisfaction;
    await store.record([rated], newToken);
    expect(await june()).toMatchObject({ fixed: 1, notFixed: 0 });
    await store.record([{ ...rated, fixed: false } as typeof rated], newToken);
    expect(await june()).toMatchObject({ fixed: 0, notFixed: 1 });
  });
});

describe("as CSV", () => {
  it.each([
    ["asked for by a parameter", { format: "csv" }, {}],
    ["asked for by a header", {}, { accept: "text/csv, application/json;q=0.5" }],
  ])("it is a file for a spreadsheet (%s)", async (_, query, options) => {
    const { status, headers, text } = await ask({ ...march, by: "product", ...query }, options);
    expect(status).toBe(200);
    expect(headers.get("content-type")).toMatch(/^text\/csv; charset=utf-8/u);
    expect(headers.get("content-disposition")).toBe(
      'attachment; filename="complaints-2026-03-01-to-2026-03-31-by-product.csv"',
    );
    const [header, total, value, none, end] = text.split("\r\n");
    expect(header).toMatch(/^"name","kind","received","acknowledged",.*"timeToAcknowledgement.p50Ms"/u);
    expect(total).toMatch(/^,"total",3,1,/u);
    expect(value).toMatch(/^"'=HYPERLINK\(""http:\/\/evil.example"",?.*커피.*","value",2,1,/u);
    expect(none).toMatch(/^,"none",1,0,/u);
    expect(end).toBe("");
  });

  it("it begins with a byte order mark, without which Excel reads another code page", async () => {
    const response = await fetch(`${host.url}/v1/agent/reports/summary?format=csv`, {
      headers: { authorization: `Bearer ${tokens.sam}` },
    });
    expect([...new Uint8Array(await response.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it("is given only to who asks for it by name, or likes it better", async () => {
    for (const accept of ["*/*", "text/html,*/*", "application/json, text/csv;q=0.5", "text/csv;q=0"]) {
      expect((await ask(march, { accept })).headers.get("content-type")).toBe("application/json");
    }
    const json = await ask({ ...march, format: "json" }, { accept: "text/csv" });
    expect(json.headers.get("content-type")).toBe("application/json");
  });
});

describe("refused is", () => {
  it("an agent", async () => {
    expectProblem(await ask({}, { as: "alice" }), 403, "supervisors-only");
  });

  it.each([
    ["a day that isn't one", { from: "2026-02-30" }, ["/from"]],
    ["a time", { to: "2026-03-01T00:00:00Z" }, ["/to"]],
    ["a year of five digits", { to: "10000-01-01" }, ["/to"]],
    ["a year that nobody has figures of", { from: "0001-01-01" }, ["/from"]],
    ["a period that ends before it begins", { from: "2026-03-02", to: "2026-03-01" }, ["/from"]],
    ["more than 366 days", { from: "2025-03-01", to: "2026-03-02" }, ["/from"]],
    ["another grouping", { by: "customer" }, ["/by"]],
    ["another format", { format: "xlsx" }, ["/format"]],
    ["an unknown parameter", { group: "day" }, ["/group"]],
    ["everything at once", { from: "x", to: "y", by: "z" }, ["/from", "/to", "/by"]],
  ])("%s", async (_, query, pointers) => {
    expectProblem(await ask(query), 422, "fields-at-fault", pointers);
  });

  it("not the longest period", async () => {
    expect((await ask({ from: "2025-03-01", to: "2026-03-01", by: "day" })).body.groups).toHaveLength(366);
  });
});
