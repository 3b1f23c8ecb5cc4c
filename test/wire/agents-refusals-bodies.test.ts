import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AgentsCall, agentsCalls } from "../support/agents-calls/calls.ts";
import { type Request, startTwoTeams, type TwoTeams } from "../support/agents-calls/two-teams.ts";
import type { Answer } from "../support/answer.ts";
import { customerClient } from "../support/customer-client.ts";
import { expectProblem } from "../support/refused.ts";
import { readTable } from "../support/table.ts";

let scene: TwoTeams;
let before: string[];
beforeAll(async () => {
  scene = await startTwoTeams();
  for (const _ of [1, 2]) await customerClient(scene.host).complain({ message: "Late.", phone: "+44 20 7946 0000" });
  await scene.host.runSchedules();
  before = await readTable(scene.host);
});
afterAll(() => scene.host.stopAndCheck());

/** By whoever may send it, about what they may see. */
const send = (call: AgentsCall, request: Request): Promise<Answer> =>
  scene.call(call.supervisorsOnly === true ? "root" : "alice", call, scene.ours, request);
const typeOf = ({ body }: Answer): string => body?.type?.replace("urn:heard:problem:", "") ?? "";
/** These fields at fault, at whatever places within them, and no others. */
const expectFaults = (answer: Answer, fields: readonly string[]) => {
  expect([answer.status, answer.text]).toEqual([422, expect.any(String)]);
  const pointers: string[] = (answer.body.errors ?? []).map(({ pointer }: { pointer: string }) => pointer);
  expectProblem(answer, 422, "fields-at-fault", pointers);
  expect([...new Set(pointers.map((pointer) => pointer.split("/")[1]))].sort()).toEqual([...fields].sort());
};

const withBody = agentsCalls.filter(({ body }) => body !== undefined).map((call) => [call.route, call] as const);

describe.each(withBody)("the body of %s", (_, call) => {
  const good = call.body ?? {};
  const fields = Object.keys(good);

  it("is refused as of another type than JSON", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/jsonp", "nonsense"]) {
      const answer = await send(call, { body: JSON.stringify(good), headers: { "content-type": type } });
      expectProblem(answer, 415, "unsupported-content-type");
    }
  });

  it("is refused as no JSON", async () => {
    for (const body of ["{", "note=x", "{'note':'x'}", '{"note":"x",}', "\u{FEFF}{}", "NaN", "[1,2"]) {
      expectProblem(await send(call, { body }), 400, "bad-json");
    }
  });

  it("is refused above its limit, in whatever characters", async () => {
    for (const fill of ["x", "ก"]) {
      const body = { ...good, note: fill.repeat(300_000 / Buffer.byteLength(fill)) };
      expectProblem(await send(call, { body }), 413, "body-too-large");
    }
  });

  it("is refused whole where it is no object", async () => {
    for (const body of ["null", "[]", '["note"]', '"note"', "1", "true"]) {
      expectProblem(await send(call, { body }), 422, "fields-at-fault", [""]);
    }
  });

  it("is refused with fields that nobody knows, by names of objects' own as well", async () => {
    const unknown = { Note: "x", "a/b~c": true, constructor: "x", toString: "x", hasOwnProperty: 1 };
    const pointers = ["/Note", "/a~1b~0c", "/constructor", "/toString", "/hasOwnProperty"];
    expectProblem(await send(call, { body: { ...good, ...unknown } }), 422, "fields-at-fault", pointers);
    const polluted = JSON.stringify(good).replace(/^\{/u, `{"__proto__":{"note":"x"}${fields.length > 0 ? "," : ""}`);
    expectProblem(await send(call, { body: polluted }), 422, "fields-at-fault", ["/__proto__"]);
  });

  it.each([
    ["null", () => null],
    ["lists", (value: unknown) => (Array.isArray(value) ? { 0: "x" } : [value])],
    ["objects", (value: unknown) => (isObject(value) ? "x" : { value })],
    ["numbers", (value: unknown) => (typeof value === "number" ? String(value) : 1)],
    ["truths", (value: unknown) => (typeof value === "boolean" ? "true" : true)],
  ])("is refused with %s in place of what its fields are, each by its pointer", async (_kind, wrong) => {
    const body = Object.fromEntries(fields.map((field) => [field, wrong(good[field])]));
    expectFaults(await send(call, { body }), fields);
  });
});

const textsOf = withBody.flatMap(([route, call]) =>
  Object.entries(call.texts ?? {}).map(([field, most]) => [route, field, most, call] as const),
);
it.each(textsOf)(
  "%s is refused with a %s of more than %d characters, or without words",
  async (_, field, most, call) => {
    for (const text of ["ก".repeat(most + 1), "😡".repeat(most + 1), " \n\u{3000}", "", "\u{0}\u{7}\u{9B}"]) {
      expectFaults(await send(call, { body: { ...call.body, [field]: text } }), [field]);
    }
  },
);

const linesOf = withBody.flatMap(([route, call]) => (call.lines ?? []).map((field) => [route, field, call] as const));
it.each(linesOf)("%s is refused with line breaks and control characters in its %s", async (_, field, call) => {
  for (const line of ["Ann\r\nBcc: bob@example.com", "Ann\u{2028}X", "Ann\u{0}", "An\u{1B}[31mn", " "]) {
    expectFaults(await send(call, { body: { ...call.body, [field]: line } }), [field]);
  }
});

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);

const lists = agentsCalls.filter(({ list }) => list !== undefined).map((call) => [call.route, call] as const);
const json = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

describe.each(lists)("the query of %s", (_, call) => {
  const query = call.list?.query ?? {};

  it.each([
    "",
    "x",
    "made-up",
    "null",
    "__proto__",
    "\u{0}",
    "ก",
    "a".repeat(10_000),
    json({}),
    json({ leg: "", held: [] }),
    json({ pk: "complaint#0000000ZV", sk: "state" }),
  ])("has no cursor that was never given out: %j", async (cursor) => {
    const answer = await send(call, { query: { ...query, cursor } });
    expectProblem(answer, 422, typeOf(answer), ["/cursor"]);
  });

  it("has no cursor of another list", async () => {
    const cursors = await Promise.all(lists.map(async ([route, other]) => [route, await cursorOf(other)] as const));
    for (const [route, cursor] of cursors) {
      if (cursor === undefined || route === call.route) continue;
      const answer = await send(call, { query: { ...query, cursor } });
      expectProblem(answer, 422, typeOf(answer), ["/cursor"]);
    }
  });

  it("has no parameter that nobody knows, and no odd limit", async () => {
    for (const name of ["colour", "constructor", "toString", "Limit"]) {
      expectProblem(await send(call, { query: { ...query, [name]: "x" } }), 422, "fields-at-fault", [`/${name}`]);
    }
    for (const limit of ["0", "101", "-1", "1.5", "x", "", "1e9", "NaN"]) {
      expectProblem(await send(call, { query: { ...query, limit } }), 422, "fields-at-fault", ["/limit"]);
    }
  });
});

/** Of its second page, where it has one. */
const cursorOf = async (call: AgentsCall): Promise<string | undefined> => {
  const { status, text, body } = await send(call, { query: { ...call.list?.query, limit: "1" } });
  expect([status, text]).toEqual([200, expect.any(String)]);
  return body.nextCursor;
};

it("a cursor opens the list that it was given out for, and no other one's, nor another person's", async () => {
  const list = agentsCalls.find(({ route }) => route === "GET /v1/agent/complaints");
  if (list === undefined) throw new Error("no list");
  const cursor = (await scene.call("root", list, scene.ours, { query: { limit: "1" } })).body.nextCursor;
  const ask = (who: "root" | "sue", query: Record<string, string>) =>
    scene.call(who, list, scene.ours, { query: { cursor, limit: "1", ...query } });
  expect((await ask("root", {})).status).toBe(200);
  for (const answer of [
    await ask("sue", {}),
    await ask("root", { status: "queued" }),
    await ask("root", { lane: "support-standard" }),
    await ask("root", { cursor: `${cursor}x` }),
    await ask("root", { cursor: cursor.slice(1) }),
  ]) {
    expectProblem(answer, 422, "bad-cursor", ["/cursor"]);
  }
});

it("none of these wrote anything", async () => {
  expect(await readTable(scene.host)).toEqual(before);
});

describe("what is taken", () => {
  const act = (action: string, body: unknown) => scene.desk.alice.act(scene.ours.reference, action, body);
  const lastNote = async () => {
    const { timeline } = (await scene.desk.alice.get(scene.ours.reference)).body;
    return timeline.findLast(({ kind }: { kind: string }) => kind === "note").text;
  };

  it("may be as long as it may, in any script", async () => {
    for (const note of ["ก".repeat(5_000), "😡".repeat(5_000)]) {
      expect((await act("note", { note })).status).toBe(200);
      expect((await lastNote()) === note).toBe(true);
    }
  });

  it("is kept without what can't be kept, and whole otherwise", async () => {
    const note = "a\u{0}b\u{1B}[0m\r\nc\ud83dd\u{202E}<script>&\u{FEFF}ก";
    expect((await act("note", { note })).status).toBe(200);
    expect(await lastNote()).toBe("ab[0m\nc\u{FFFD}d\u{202E}<script>&\u{FEFF}ก");
  });
});
