import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AgentClient, agentClient } from "../support/agent-client.ts";
import type { Answer } from "../support/answer.ts";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { lanesOf } from "../support/lanes.ts";
import { expectProblem } from "../support/refused.ts";

const MINE = ["finish", "cap", "costly", "free", "spoken", "skilled"];
const teams = [
  { id: "support" },
  { id: "loans" },
  ...MINE.map((id) => ({
    id,
    ...(id === "spoken" ? { languages: ["ko", "th"] } : {}),
    ...(id === "skilled" ? { skills: ["credit law"] } : {}),
  })),
];

let host: HarshHost;
let customer: ReturnType<typeof customerClient>;
/** A supervisor whom nobody entered, and so of every team. */
let sam: AgentClient;
let agents = 0;
beforeAll(async () => {
  host = await startHarshHost({
    policy: { teams, triage: MINE.map((id) => ({ category: [id], team: id })), unknownAgents: "every-team" },
  });
  customer = customerClient(host);
  sam = await agentClient(host, "sam", ["supervisor"]);
});
afterAll(() => host.stopAndCheck());

/** An agent, or a supervisor, as another supervisor entered them. */
const entered = async (profile: object, roles = ["agent"]) => {
  agents += 1;
  const id = `agent-${agents}`;
  const { status, headers } = await sam.entries("PUT", `/${id}`, profile);
  expect(status).toBe(201);
  return { id, etag: headers.get("etag") ?? "", client: await agentClient(host, id, roles) };
};
const complain = async (team: string): Promise<string> =>
  (await customer.complain({ message: "It came broken.", email: newAddress(), category: team })).body.reference;
const claimed = (agent: AgentClient, team: string): Promise<Answer> =>
  eventually(`a complaint of ${team}`, async () => {
    const answer = await agent.claim({ ...lanesOf(team), wait: 1 });
    return answer.status === 200 && agent.get(answer.body.reference);
  });
const idsIn = ({ body }: Answer): string[] => body.items.map(({ id }: { id: string }) => id);
const allIds = async (supervisor: AgentClient, limit: number): Promise<string[]> => {
  const found: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const answer = await supervisor.entries(
      "GET",
      `?${new URLSearchParams({ limit: String(limit), ...(cursor && { cursor }) })}`,
    );
    expect(answer.status).toBe(200);
    found.push(...idsIn(answer));
    cursor = answer.body.nextCursor;
    if (cursor === undefined) return found;
  }
};

const whole = {
  name: "김민지 <Kim>",
  teams: ["support", "loans"],
  languages: ["ko", "en-GB"],
  skills: ["credit law"],
  cap: 3,
  limits: { free: ["repair"], amount: 50, currency: "KRW" },
};

describe("an entry", () => {
  it("is shown as it was put, with who changed it and when, and what isn't put again isn't set any more", async () => {
    const put = await sam.entries("PUT", "/minji@nordlicht.example", whole);
    expect([put.status, put.headers.get("etag")]).toEqual([201, '"1"']);
    expect(put.body).toEqual({
      id: "minji@nordlicht.example",
      ...whole,
      onDuty: true,
      changedBy: "sam",
      changedAt: expect.stringMatching(/^\d{4}-.+Z$/u),
      revision: 1,
    });
    const read = await sam.entries("GET", "/minji%40nordlicht.example");
    expect([read.status, read.headers.get("etag"), read.body]).toEqual([200, '"1"', put.body]);
    const again = await sam.entries("PUT", "/minji@nordlicht.example", { teams: ["loans"], cap: 1 });
    expect([again.status, again.body.revision]).toEqual([200, 2]);
    const { name, limits, languages, skills, cap } = (await sam.entries("GET", "/minji@nordlicht.example")).body;
    expect([name, limits, languages, skills, cap]).toEqual([undefined, undefined, undefined, undefined, 1]);
  });

  it("that was changed meanwhile isn't overwritten, and two changes at once are one", async () => {
    const { id, etag } = await entered({ cap: 1 });
    const put = (cap: number, tag = etag) => sam.entries("PUT", `/${id}`, { cap }, { "if-match": tag });
    const answers = await Promise.all([put(2), put(3), put(4)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    const stale = await put(9);
    expectProblem(stale, 412, "changed-meanwhile");
    expect(stale.headers.get("etag")).toBe('"2"');
    expect((await put(5, "*")).body).toMatchObject({ cap: 5, revision: 3 });
    expectProblem(await put(6, "nonsense"), 412, "changed-meanwhile");
    expectProblem(await sam.entries("PUT", "/nobody-yet", {}, { "if-match": "*" }), 412, "changed-meanwhile");
  });

  it("that is taken away is gone, and one that comes after it has another tag", async () => {
    const { id, etag, client } = await entered({ teams: ["loans"] });
    expect((await client.me()).body.teams).toEqual(["loans"]);
    expectProblem(await sam.entries("DELETE", `/${id}`, undefined, { "if-match": '"7"' }), 412, "changed-meanwhile");
    const gone = await sam.entries("DELETE", `/${id}`, undefined, { "if-match": etag });
    expect([gone.status, gone.text]).toEqual([204, ""]);
    for (const method of ["GET", "DELETE"] as const) {
      expectProblem(await sam.entries(method, `/${id}`), 404, "unknown-agent");
    }
    expect(await allIds(sam, 100)).not.toContain(id);
    expect((await client.me()).body.teams).toHaveLength(teams.length);
    expect((await sam.entries("PUT", `/${id}`, {})).headers.get("etag")).toBe('"3"');
    expect(await allIds(sam, 100)).toContain(id);
  });

  it.each<[string, unknown, string[]]>([
    ["what isn't known", { role: "supervisor" }, ["/role"]],
    ["teams that there aren't", { teams: ["support", "elsewhere", "nowhere"] }, ["/teams/1", "/teams/2"]],
    ["too many languages", { languages: Array.from({ length: 21 }, () => "ko") }, ["/languages"]],
    ["what is no language", { languages: ["ko", "Korean, fluently"] }, ["/languages/1"]],
    ["a cap of none or too many", { cap: 0 }, ["/cap"]],
    ["a cap of a hundred and one", { cap: 101 }, ["/cap"]],
    ["half a person", { cap: 1.5 }, ["/cap"]],
    ["limits in part", { limits: { amount: 5 } }, ["/limits/free", "/limits/currency"]],
    ["less than nothing", { limits: { free: [], amount: -1, currency: "EUR" } }, ["/limits/amount"]],
    ["a name over lines", { name: "Alice\nBcc: all" }, ["/name"]],
    ["a long name", { name: "ก".repeat(101) }, ["/name"]],
    ["an empty skill", { skills: [" "] }, ["/skills/0"]],
  ])("with %s is refused, and nothing of it is kept", async (_, body, pointers) => {
    expectProblem(await sam.entries("PUT", "/refused", body), 422, "fields-at-fault", pointers);
    expectProblem(await sam.entries("GET", "/refused"), 404, "unknown-agent");
  });

  it("is none under an odd id, and none without JSON", async () => {
    for (const id of ["a%20b", "a%23b", "a".repeat(129), "%00"]) {
      expectProblem(await sam.entries("PUT", `/${id}`, {}), 404, "unknown-agent");
    }
    expectProblem(await sam.entries("PUT", "/refused", "{"), 400, "bad-json");
  });

  it("is for supervisors alone", async () => {
    const { id, client } = await entered({});
    for (const [method, path] of [
      ["GET", ""],
      ["GET", `/${id}`],
      ["PUT", `/${id}`],
      ["DELETE", `/${id}`],
    ] as const) {
      expectProblem(await client.entries(method, path, method === "PUT" ? {} : undefined), 403, "supervisors-only");
    }
  });
});

describe("the list of entries", () => {
  it("gives each once, by id, page by page", async () => {
    await Promise.all(Array.from({ length: 5 }, (_, index) => sam.entries("PUT", `/page-${index}`, { teams: [] })));
    const all = await allIds(sam, 100);
    expect(all.filter((id) => id.startsWith("page-"))).toEqual(["page-0", "page-1", "page-2", "page-3", "page-4"]);
    expect(all).toEqual([...all].sort());
    expect(await allIds(sam, 2)).toEqual(all);
  });

  it("takes no cursor that was never given out", async () => {
    for (const cursor of ["nonsense!", "", Buffer.from("a#b").toString("base64url"), "x".repeat(300)]) {
      expectProblem(await sam.entries("GET", `?cursor=${cursor}`), 422, "bad-cursor", ["/cursor"]);
    }
    expectProblem(await sam.entries("GET", `?cursor=${"x".repeat(301)}&limit=0`), 422, "fields-at-fault", [
      "/limit",
      "/cursor",
    ]);
  });
});

describe("a supervisor of some teams", () => {
  it("sees and changes whom they share a team with, and gives and takes no other team", async () => {
    const { client: lee } = await entered({ teams: ["loans"] }, ["agent", "supervisor"]);
    const [ours, theirs, both, everybody] = await Promise.all([
      entered({ teams: ["loans"] }),
      entered({ teams: ["support"] }),
      entered({ teams: ["support", "loans"] }),
      entered({ name: "Of every team" }),
    ]);
    const seen = await allIds(lee, 2);
    expect(seen).toEqual(expect.arrayContaining([ours.id, both.id, everybody.id]));
    expect(seen).not.toContain(theirs.id);
    for (const method of ["GET", "PUT", "DELETE"] as const) {
      const body = method === "PUT" ? { teams: ["loans"] } : undefined;
      expectProblem(await lee.entries(method, `/${theirs.id}`, body), 404, "unknown-agent");
    }
    const put = (id: string, profile: object) => lee.entries("PUT", `/${id}`, profile);
    expect((await put(both.id, { teams: ["support"], cap: 9 })).body).toMatchObject({ teams: ["support"], cap: 9 });
    expectProblem(await put(ours.id, { teams: ["loans", "support"] }), 422, "fields-at-fault", ["/teams/1"]);
    expectProblem(await put(ours.id, {}), 403, "other-teams");
    expectProblem(await put("newcomer", { teams: ["support"] }), 422, "fields-at-fault", ["/teams/0"]);
    expect((await put("newcomer", { teams: ["loans"] })).status).toBe(201);
    expectProblem(await lee.entries("DELETE", `/${ours.id}`), 403, "other-teams");
  });
});

describe("one's own entry", () => {
  it("is theirs to change but for the limits, even for a supervisor", async () => {
    const { id, client } = await entered({ limits: whole.limits }, ["agent", "supervisor"]);
    const own = (profile: object) => client.entries("PUT", `/${id}`, profile);
    expectProblem(await own({ limits: { ...whole.limits, amount: 5_000 } }), 403, "own-limits");
    expectProblem(await own({ name: "Me" }), 403, "own-limits");
    expectProblem(await client.entries("DELETE", `/${id}`), 403, "own-limits");
    expect((await own({ name: "Me", limits: whole.limits })).body).toMatchObject({ name: "Me", changedBy: id });
    expect((await sam.entries("PUT", `/${id}`, {})).status).toBe(200);
  });
});

describe("what an agent is given", () => {
  it("is nothing of a team whose language or skill they lack, though they are in it", async () => {
    const of = { teams: ["spoken", "skilled"] };
    const { client: half } = await entered({ ...of, languages: ["ko"], skills: [] });
    const { client: whole } = await entered({ ...of, languages: ["ko-KR", "th", "en"], skills: ["credit law"] });
    const lanes = [...lanesOf("spoken").lanes, ...lanesOf("skilled").lanes];
    expect((await half.me()).body).toMatchObject({ teams: of.teams, languages: ["ko"], skills: [], lanes: [] });
    expect((await whole.me()).body.lanes).toEqual(lanes);
    const references = [await complain("spoken"), await complain("skilled")];
    expectProblem(await half.claim(lanesOf("spoken")), 422, "fields-at-fault", ["/lanes/0", "/lanes/1"]);
    expect((await half.claim({ wait: 1 })).status).toBe(204);
    for (const reference of references) {
      expect((await half.get(reference)).status).toBe(200);
      expect((await whole.take(reference)).body.reference).toBe(reference);
    }
  });

  it("is as much as their own cap lets them hold", async () => {
    const { id, client } = await entered({ teams: ["cap"], cap: 1 });
    const [first, second] = [await complain("cap"), await complain("cap")];
    const { reference } = (await claimed(client, "cap")).body;
    expect([first, second]).toContain(reference);
    expectProblem(await client.claim(lanesOf("cap")), 409, "agent-full");
    expect((await client.me()).body).toMatchObject({ cap: 1, held: [{ reference, status: "assigned" }] });
    await sam.entries("PUT", `/${id}`, { teams: ["cap"], cap: 2 });
    expect((await claimed(client, "cap")).body.reference).toBe(reference === first ? second : first);
    expect((await client.me()).body.held).toHaveLength(2);
  });

  it.each([
    ["costly", { kind: "refund", amount: 60, currency: "EUR" }, { free: [], amount: 50, currency: "EUR" }, "assigned"],
    ["costly", { kind: "refund", amount: 50, currency: "EUR" }, { free: [], amount: 50, currency: "EUR" }, "resolved"],
    ["free", { kind: "discount", amount: 900 }, { free: ["discount"], amount: 0, currency: "EUR" }, "resolved"],
    ["free", { kind: "repair" }, { free: ["discount"], amount: 0, currency: "EUR" }, "assigned"],
    ["free", { kind: "repair", amount: 0 }, { free: [], amount: 0, currency: "EUR" }, "assigned"],
    ["free", { kind: "replacement", amount: 0 }, { free: [], amount: 0, currency: "EUR" }, "assigned"],
    ["free", { kind: "replacement", amount: 0 }, { free: ["replacement"], amount: 0, currency: "EUR" }, "resolved"],
    ["free", { kind: "other", amount: 1 }, { free: [], amount: 50, currency: "EUR" }, "assigned"],
    ["free", { kind: "refund", amount: 0 }, { free: [], amount: 0, currency: "EUR" }, "resolved"],
  ])("to grant (%s: %j) is what their own limits say", async (team, redress, limits, status) => {
    const { client } = await entered({ teams: [team], limits });
    expect((await client.me()).body.limits).toEqual(limits);
    const reference = await complain(team);
    await client.take(reference);
    const upheld = { outcome: "upheld", cause: "box", explanation: "It was thin.", apology: "We are sorry." };
    const { body } = await client.act(reference, "resolve", { ...upheld, redress });
    expect([body.status, body.complaint.approval?.by]).toEqual([
      status,
      status === "assigned" ? expect.stringMatching(/^agent-/u) : undefined,
    ]);
  });

  it("when their teams are taken from them is time to finish what they hold, and nothing new", async () => {
    const { id, client } = await entered({ teams: ["finish"] });
    const answered = await complain("finish");
    await client.take(answered);
    await client.act(answered, "reply", { message: "Which one?" });
    const held = await complain("finish");
    await client.take(held);
    await sam.entries("PUT", `/${id}`, { teams: [] });
    expect((await client.me()).body).toMatchObject({ teams: [], lanes: [], onDuty: true });
    expect((await client.me()).body.held.map(({ reference }: { reference: string }) => reference)).toContain(held);
    expectProblem(await client.claim(lanesOf("finish")), 422, "fields-at-fault", ["/lanes/0", "/lanes/1"]);
    expect((await client.claim()).status).not.toBe(200);
    expectProblem(await client.get(answered), 404, "unknown-complaint");
    expectProblem(await client.parked(), 403, "team-needed");
    expect((await client.act(held, "note", { note: "Nearly done." })).status).toBe(200);
    expect((await client.act(held, "reply", { message: "It is on its way." })).status).toBe(200);
    expectProblem(await client.get(held), 404, "unknown-complaint");
  });
});
