import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AgentsCall, agentsCalls, namesIn } from "../support/agents-calls/calls.ts";
import { startTwoTeams, type TwoTeams } from "../support/agents-calls/two-teams.ts";
import { newAddress } from "../support/customer-client.ts";
import { documentForTests } from "../support/documented.ts";
import { mailGateway, plainMail } from "../support/mail-gateway.ts";
import { expectProblem } from "../support/refused.ts";
import { readTable } from "../support/table.ts";

/** Nobody listens there. */
const url = "http://127.0.0.1:1/heard";
const TYPING = "POST /v1/agent/complaints/{reference}/typing";

/** What each changes, and nothing else does: one of its own for each call. */
interface Given {
  who: "alice" | "root";
  call: AgentsCall;
  names: TwoTeams["ours"];
  body?: Record<string, unknown>;
}

/** Actions on complaints are tested with their conditions elsewhere. */
const isAction = ({ route }: AgentsCall): boolean => /\/complaints\/\{reference\}\//u.test(route) && route !== TYPING;
const changes = agentsCalls.filter((call) => !call.route.startsWith("GET ") && !isAction(call));
const named = changes.map((call) => [call.route, call] as const);

const documented = ({ route }: AgentsCall) => {
  const [method = "", path = ""] = route.split(" ");
  const operation = documentForTests.paths[path]?.[method.toLowerCase()];
  if (operation === undefined) throw new Error(`${route} isn't documented`);
  return operation;
};
const takesEtag = (call: AgentsCall): boolean =>
  (documented(call).parameters ?? []).some((parameter) => "$ref" in parameter && parameter.$ref.endsWith("/If-Match"));

let scene: TwoTeams;
let before: string[];
const given = new Map<string, Given>();
const givenFor = ({ route }: AgentsCall): Given => {
  const found = given.get(route);
  if (found === undefined) throw new Error(`nothing was prepared for ${route}`);
  return found;
};

const prepare = async (call: AgentsCall, place: number): Promise<Given> => {
  const who = call.supervisorsOnly === true ? "root" : "alice";
  const names = { ...scene.ours, customer: `cus_${String(place).padStart(16, "0")}` };
  const make = async (route: string, body: object): Promise<string> =>
    (await scene.call(who, { route }, names, { body })).body.id;
  const [needed] = namesIn(call);
  if (needed === "webhook") names.webhook = await make("POST /v1/agent/webhooks", { url });
  if (needed === "incident") names.incident = await make("POST /v1/agent/incidents", { title: "Kettles" });
  if (call.route.endsWith("/reopen")) {
    await scene.call(who, { route: "POST /v1/agent/incidents/{id}/close" }, names, { body: { note: "Over." } });
  }
  if (needed === "agent") {
    names.agent = `agent-${place}`;
    await scene.call("root", { route: "PUT /v1/agent/agents/{id}" }, names, { body: { teams: ["returns"] } });
  }
  if (needed === "parked") {
    const mail = plainMail({ from: newAddress(), more: ["List-Id: <news.customer.example>"] });
    names.parked = (await mailGateway(scene.host).send(mail)).body.parked;
  }
  const body = call.route.endsWith("/proof")
    ? {}
    : call.body && { ...call.body, ...("url" in call.body ? { url } : {}) };
  return { who, call, names, ...(body === undefined ? {} : { body }) };
};

beforeAll(async () => {
  scene = await startTwoTeams();
  for (const [place, call] of changes.entries()) given.set(call.route, await prepare(call, place));
  await scene.host.runSchedules();
  before = await readTable(scene.host);
});
afterAll(() => scene.host.stopAndCheck());

const send = ({ who, call, names, body }: Given, match: string) =>
  scene.call(who, call, names, { headers: { "if-match": match }, ...(body === undefined ? {} : { body }) });
/** Of what it changes, as a GET of that gives it. */
const etagOf = async ({ who, call, names }: Given): Promise<string> => {
  const route = call.route.replace(/^\w+ (.*\{\w+\}).*$/u, "GET $1");
  return (await scene.call(who, { route }, names)).headers.get("etag") ?? "";
};

describe.each(named)("%s", (_, call) => {
  it("says of what it changes that it isn't what If-Match asks for, or that it has no ETag", async () => {
    const about = givenFor(call);
    const current = takesEtag(call) ? await etagOf(about) : undefined;
    if (current !== undefined) expect(current).toMatch(/^"\d+"$/u);
    for (const match of ['"999"', '"998", "999"', `W/${current ?? '"1"'}`, "nonsense", ""]) {
      const refused = await send(about, match);
      expectProblem(refused, 412, current === undefined ? "no-etag" : "changed-meanwhile");
      expect(refused.headers.get("etag") ?? undefined).toBe(current);
    }
  });

  it("has its 412 in the document", () => {
    expect(Object.keys(documented(call).responses)).toContain("412");
  });
});

it("none of these wrote anything", async () => {
  expect(await readTable(scene.host)).toEqual(before);
});

it.each(named.filter(([route, call]) => takesEtag(call) && route !== TYPING))(
  "%s is carried out for one of two at once who read the same",
  async (_, call) => {
    const about = givenFor(call);
    const match = `"999", ${await etagOf(about)}`;
    const answers = await Promise.all([send(about, match), send(about, match)]);
    const [done, ...others] = answers.toSorted((one, other) => one.status - other.status);
    expect([done?.status, done?.text]).toEqual([expect.toSatisfy((status) => status < 300), expect.any(String)]);
    // Whoever comes later may find nothing to change any more.
    expect(others.map(({ status }) => [404, 409, 412].includes(status))).toEqual([true]);
    if (done?.status !== 204) expect(done?.headers.get("etag")).toBe(await etagOf(about));
  },
);

it.each(named.filter(([, call]) => !takesEtag(call)))("%s takes If-Match: *", async (_, call) => {
  const { status, text } = await send(givenFor(call), "*");
  expect([status < 300, text]).toEqual([true, expect.any(String)]);
});
