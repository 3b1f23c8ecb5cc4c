import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../../infra/config.ts";
import { topology } from "../../infra/topology.ts";
import { actions } from "../../shared/api/complaint-actions.ts";
import { type AgentsCall, agentsCalls, namesIn } from "../support/agents-calls/calls.ts";
import { startTwoTeams, type TwoTeams } from "../support/agents-calls/two-teams.ts";
import { type Answer, readAnswer } from "../support/answer.ts";
import { expectProblem } from "../support/refused.ts";
import { readTable } from "../support/table.ts";

let scene: TwoTeams;
let before: string[];
beforeAll(async () => {
  scene = await startTwoTeams();
  await scene.host.runSchedules();
  before = await readTable(scene.host);
});
afterAll(() => scene.host.stopAndCheck());

const named = (calls: readonly AgentsCall[]): [string, AgentsCall][] => calls.map((call) => [call.route, call]);
const find = (route: string): AgentsCall => {
  const call = agentsCalls.find((one) => one.route === route);
  if (call === undefined) throw new Error(`no call ${route}`);
  return call;
};
const act = (action: string) => find(`POST /v1/agent/complaints/{reference}/${action}`);

it("every call and every action of agents is in the table that these tests go by", () => {
  const routes = Object.values(topology(readConfig({})).functions).flatMap(({ triggers }) =>
    triggers.flatMap((trigger) => (trigger.kind === "http" && trigger.access === "agents" ? [trigger.route] : [])),
  );
  const known = routes.flatMap((route) =>
    route.endsWith("/{reference}/{action}")
      ? Object.keys(actions).map((action) => route.replace("{action}", action))
      : [route],
  );
  expect(agentsCalls.map(({ route }) => route).sort()).toEqual(known.sort());
});

describe.each(named(agentsCalls))("%s", (_, call) => {
  const body = call.body === undefined ? {} : { body: call.body };

  it("is refused without a token, and to a token of no role", async () => {
    const { host, ours } = scene;
    const nobody = await scene.call(undefined, call, ours, body);
    expect([nobody.status, nobody.text]).toEqual([401, '{"message":"Unauthorized"}']);
    for (const roles of [[], ["customer"]]) {
      const authorization = `Bearer ${await host.token({ agent: "alice", roles })}`;
      expectProblem(
        await scene.call(undefined, call, ours, { ...body, headers: { authorization } }),
        403,
        "role-needed",
      );
    }
  });
});

it.each(named(agentsCalls.filter(({ supervisorsOnly }) => supervisorsOnly)))(
  "%s is refused to agents, of whatever it is",
  async (_, call) => {
    for (const names of [scene.ours, scene.theirs, scene.nobodys]) {
      const answer = await scene.call("alice", call, names, call.body === undefined ? {} : { body: call.body });
      expectProblem(answer, 403, "supervisors-only");
    }
  },
);

const typeOf = ({ body }: Answer): string => body?.type?.replace("urn:heard:problem:", "") ?? "";
const IMPOSSIBLE = [
  "nonsense",
  "0000000ZA",
  "%",
  "가나다",
  "../x",
  "__proto__",
  "constructor",
  "a".repeat(500),
  "'",
  " ",
];

/** Enters whoever isn't there. */
const ENTERING = "PUT /v1/agent/agents/{id}";
const withNames = agentsCalls.filter((call) => namesIn(call).length > 0 && call.route !== ENTERING);
const naming = withNames.filter(({ allTeams }) => allTeams !== true);
const ofAllTeams = withNames.filter(({ allTeams }) => allTeams === true);
/** Mail that was set aside is no team's yet. */
const ofTeams = naming.filter((call) => !namesIn(call).includes("parked"));

describe.each(named(ofTeams))("%s of another team", (_, call) => {
  const body = call.body === undefined ? {} : { body: call.body };
  const people = call.supervisorsOnly === true ? (["sue"] as const) : (["alice", "sue"] as const);

  it("is answered as if there were none, whoever asks", async () => {
    const { theirs, nobodys } = scene;
    for (const who of people) {
      const [foreign, unknown] = [
        await scene.call(who, call, theirs, body),
        await scene.call(who, call, nobodys, body),
      ];
      expectProblem(foreign, 404, typeOf(unknown));
      expect([foreign.status, foreign.text]).toEqual([unknown.status, unknown.text]);
      expect([...foreign.headers.keys()]).toEqual([...unknown.headers.keys()]);
    }
  });

  it("is answered so with any precondition and key", async () => {
    const { theirs, nobodys } = scene;
    for (const headers of [{ "if-match": '"1"' }, { "if-match": "*" }, { "idempotency-key": "key" }]) {
      const foreign = await scene.call("sue", call, theirs, { ...body, headers });
      const unknown = await scene.call("sue", call, nobodys, { ...body, headers });
      const known = headers["if-match"] !== undefined && call.route.startsWith("DELETE /v1/agent/agents");
      expect([foreign.status, foreign.text]).toEqual(known ? [404, foreign.text] : [404, unknown.text]);
    }
  });
});

it.each(named(naming))("%s is answered 404 for a name that can't be one", async (_, call) => {
  for (const place of namesIn(call)) {
    for (const name of IMPOSSIBLE) {
      const request = call.body === undefined ? {} : { body: call.body };
      const answer = await scene.call("sue", call, { ...scene.ours, [place]: name }, request);
      expectProblem(answer, 404, typeOf(answer));
    }
  }
});

it.each(named(ofAllTeams))(
  "%s is for supervisors of all teams alone, and of a name that can be one",
  async (_, call) => {
    const request = call.body === undefined ? {} : { body: call.body };
    for (const names of [scene.ours, scene.theirs, scene.nobodys]) {
      expectProblem(await scene.call("sue", call, names, request), 403, "all-teams-needed");
    }
    for (const customer of IMPOSSIBLE) {
      const answer = await scene.call("root", call, { ...scene.ours, customer }, request);
      expectProblem(answer, 404, "unknown-customer");
    }
  },
);

it("another team's entry isn't changed, nor told from one that can't be seen", async () => {
  const call = find(ENTERING);
  for (const body of [{ teams: ["support"] }, { teams: [] }, {}]) {
    expectProblem(await scene.call("sue", call, scene.theirs, { body }), 404, "unknown-agent");
  }
});

describe("a name inside a body", () => {
  it.each([
    ["merge", (reference: string) => ({ into: reference }), "/into"],
    ["link", (reference: string) => ({ to: reference }), "/to"],
  ])("that is another team's complaint is unknown: %s", async (action, bodyOf, pointer) => {
    const { ours, theirs, nobodys } = scene;
    const refusals = [];
    for (const { reference } of [theirs, nobodys]) {
      const answer = await scene.call("alice", act(action), ours, { body: bodyOf(reference) });
      expectProblem(answer, 422, "unknown-target", [pointer]);
      refusals.push(answer.text);
    }
    expect(refusals[0]).toBe(refusals[1]);
  });

  it("that is another team's incident is unknown, and so is a team of its own", async () => {
    const { ours, theirs, nobodys } = scene;
    const refusals = [];
    for (const { incident } of [theirs, nobodys]) {
      const answer = await scene.call("alice", act("link"), ours, { body: { incident } });
      expectProblem(answer, 422, "unknown-incident", ["/incident"]);
      refusals.push(answer.text);
    }
    expect(refusals[0]).toBe(refusals[1]);
    const opening = find("POST /v1/agent/incidents");
    for (const team of ["returns", "nobody"]) {
      const answer = await scene.call("alice", opening, ours, { body: { title: "Lids", team } });
      expectProblem(answer, 422, "unknown-team", ["/team"]);
    }
  });

  it("that is another team's agent gets no complaint handed over", async () => {
    const { ours, theirs } = scene;
    const body = { note: "Yours.", to: { agent: theirs.agent } };
    expectProblem(await scene.call("alice", act("hand-over"), ours, { body }), 422, "unfit-recipient", ["/to/agent"]);
  });

  it("that is another team's lane is as unknown as one of nobody", async () => {
    const claim = find("POST /v1/agent/queue/claim");
    for (const lane of ["returns-standard", "returns-urgent", "nobody-standard", "__proto__", ""]) {
      const answer = await scene.call("alice", claim, scene.ours, { body: { lanes: ["support-standard", lane] } });
      expectProblem(answer, 422, "fields-at-fault", ["/lanes/1"]);
    }
  });
});

describe("a list", () => {
  it.each([
    ["reference", () => scene.theirs.reference, () => scene.nobodys.reference],
    ["address", () => scene.theirs.email, () => "nobody@example.com"],
    ["customer", () => scene.theirs.email, () => "nobody@example.com"],
    ["agent", () => scene.theirs.agent, () => "nobody"],
  ])("by another team's %s is as empty as by nobody's", async (filter, theirs, nobodys) => {
    const answers = [];
    for (const value of [theirs(), nobodys()]) {
      const { status, text } = await scene.desk.alice.list({ [filter]: value });
      answers.push([status, text]);
    }
    expect(answers[0]).toEqual([200, '{"items":[]}']);
    expect(answers[0]).toEqual(answers[1]);
  });

  it("of another team's lane is refused like one of nobody's", async () => {
    for (const who of ["alice", "sue"] as const) {
      const [foreign, unknown] = [
        await scene.desk[who].list({ lane: "returns-standard" }),
        await scene.desk[who].list({ lane: "nobody-standard" }),
      ];
      expectProblem(foreign, 422, "fields-at-fault", ["/lane"]);
      expect(foreign.text).toBe(unknown.text);
    }
  });

  it("of everything is a supervisor's, and shows a supervisor their own teams alone", async () => {
    expectProblem(await scene.desk.alice.list(), 403, "supervisors-only");
    const seen = (await scene.desk.sue.list()).body.items.map(({ reference }: { reference: string }) => reference);
    expect([seen.includes(scene.ours.reference), seen.includes(scene.theirs.reference)]).toEqual([true, false]);
  });
});

it.each(["destroy", "constructor", "__proto__", "toString", "claim", "%00"])(
  "there is no action %s",
  async (action) => {
    for (const { reference } of [scene.ours, scene.theirs, scene.nobodys]) {
      const url = `${scene.host.url}/v1/agent/complaints/${reference}/${action}`;
      const headers = { authorization: `Bearer ${scene.tokens.alice}` };
      expectProblem(await readAnswer(await fetch(url, { method: "POST", headers })), 404, "no-such-action");
    }
  },
);

it("none of these wrote anything", async () => {
  expect(await readTable(scene.host)).toEqual(before);
});
