import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Reference } from "../../../shared/domain/ids.ts";
import { type AgentClient, agentClient } from "../../support/agent-client.ts";
import { customerClient, newAddress } from "../../support/customer-client.ts";
import { eventually } from "../../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../../support/harsh-host.ts";
import { lanesOf, policyWithTeams } from "../../support/lanes.ts";
import { expectProblem } from "../../support/refused.ts";
import { leaveSlots } from "./books.ts";

const teams = ["lost", "unopened", "overtaken", "other", "own", "expired", "again", "at-once", "crashed"];
const resolution = { outcome: "not_upheld", cause: "none", explanation: "It works as it should." };
/** Each that only the holder may, with a body that would do. */
const ofTheHolder = (other: Reference): [action: string, body: Record<string, unknown>][] => [
  ["reply", { message: "Which one?" }],
  ["reply", { message: "Which one?", keep: true }],
  ["resolve", resolution],
  ["hand-over", { note: "Please.", to: { team: "other" } }],
  ["escalate", { note: "Please." }],
  ["extend", {}],
  ["release", {}],
  ["merge", { into: other }],
  ["close", { note: "It never was one.", spam: true }],
];

let host: HarshHost;
let agents = 0;
beforeAll(async () => {
  host = await startHarshHost(policyWithTeams(teams));
});
afterAll(() => host.stopAndCheck());

const newAgent = async () => {
  agents += 1;
  const id = `agent-${agents}`;
  return { id, ...(await agentClient(host, id)) };
};
const complain = async (team: string, email = newAddress()): Promise<Reference> => {
  const { body } = await customerClient(host).complain({ message: "Broken.", email, category: team });
  return body.reference;
};
/** One in the team's lane, and another one of the same customer, in which it could go on. */
const two = async (team: string): Promise<[Reference, Reference]> => {
  const email = newAddress();
  return [await complain(team, email), await complain("support", email)];
};
/** A receive may be falsely empty, and the index lags behind by moments. */
const claimFrom = (agent: AgentClient, team: string, headers?: Record<string, string>) =>
  eventually(`a complaint of ${team}`, async () => {
    const answer = await agent.claim({ ...lanesOf(team), wait: 1 }, headers);
    return answer.status === 200 && answer;
  });
const stateOf = async (agent: AgentClient, reference: string) => {
  const { body } = await agent.get(reference);
  const { agent: holder, revision, lane } = body.complaint;
  return { status: body.status, lease: body.lease, holder, revision, lane, entries: body.timeline.length };
};

describe("a claim whose answer was lost", () => {
  it("is given again under the same key, however often its connection breaks, and takes one slot", async () => {
    const references = await Promise.all([1, 2, 3, 4].map(() => complain("lost")));
    const agent = await newAgent();
    const headers = { "idempotency-key": "the-claim" };
    const body = JSON.stringify({ ...lanesOf("lost"), wait: 1 });
    const authorization = `Bearer ${await host.token({ agent: agent.id, roles: ["agent"] })}`;
    for (const millis of [1, 5, 15, 30, 60, 120]) {
      const signal = AbortSignal.timeout(millis);
      const type = { "content-type": "application/json" };
      const sent = { method: "POST", signal, body, headers: { ...headers, ...type, authorization } };
      await fetch(`${host.url}/v1/agent/queue/claim`, sent).catch(() => undefined);
    }
    const { reference, lease } = (await claimFrom(agent, "lost", headers)).body;
    expect(references).toContain(reference);
    await agent.get(reference);
    expect((await claimFrom(agent, "lost", headers)).body.lease.number).toBe(lease.number);
    const held = await eventually("what is held is listed", async () => {
      const { items } = (await agent.list({ agent: agent.id })).body;
      return items.length > 0 && items;
    });
    expect(held.map(({ reference }: { reference: string }) => reference)).toEqual([reference]);
  });

  it("or that is sent several times at once is one claim where it has a key", async () => {
    await Promise.all([1, 2, 3, 4].map(() => complain("at-once")));
    const agent = await newAgent();
    for (let round = 0; round < 3; round += 1) {
      const headers = { "idempotency-key": `claim-${round}` };
      const answers = await Promise.all([1, 2, 3].map(() => claimFrom(agent, "at-once", headers)));
      expect(new Set(answers.map(({ body }) => body.reference)).size).toBe(1);
      await agent.get(answers[0]?.body.reference);
    }
  });

  it("is given again without a key while it is unopened, and isn't once it was looked at", async () => {
    const references = [await complain("unopened"), await complain("unopened")];
    const agent = await newAgent();
    const first = (await claimFrom(agent, "unopened")).body;
    expect((await claimFrom(agent, "unopened")).body).toMatchObject({ reference: first.reference, lease: first.lease });
    await agent.get(first.reference);
    const second = (await claimFrom(agent, "unopened")).body;
    expect([first.reference, second.reference].sort()).toEqual(references.sort());
  });

  it("goes to somebody else when it isn't asked for in time", async () => {
    const reference = await complain("expired");
    const [one, other] = [await newAgent(), await newAgent()];
    const { lease } = (await claimFrom(one, "expired")).body;
    const next = await host.after(121_000, "it is given again", async () => {
      const answer = await other.claim(lanesOf("expired"));
      return answer.status === 200 && answer;
    });
    expect(next.body).toMatchObject({ reference, lease: { agent: other.id, number: lease.number + 1 } });
    expect((await one.claim(lanesOf("expired"))).status).toBe(204);
  });
});

describe("an agent whose lease was lost", () => {
  it("can do nothing of what the holder may, changes nothing, and is told who holds it", async () => {
    const [reference, into] = await two("overtaken");
    const [one, other] = [await newAgent(), await newAgent()];
    await claimFrom(one, "overtaken");
    await one.act(reference, "release");
    for (const [action, body] of ofTheHolder(into)) {
      const refused = await one.act(reference, action, body);
      expectProblem(refused, 409, "lease-lost");
      expect(refused.body).not.toHaveProperty("holder");
    }
    await claimFrom(other, "overtaken");
    const before = await stateOf(other, reference);
    for (const [action, body] of ofTheHolder(into)) {
      for (const headers of [{}, { "if-match": "*" }, { "if-match": `"${before.revision}"` }]) {
        const refused = await one.act(reference, action, body, headers);
        expectProblem(refused, 409, "lease-lost");
        expect(refused.body.holder).toBe(other.id);
      }
    }
    expect(await stateOf(other, reference)).toEqual(before);
    expect((await other.act(reference, "resolve", resolution)).status).toBe(200);
  });

  it("can't use an earlier lease of their own, either", async () => {
    const [reference, into] = await two("own");
    const agent = await newAgent();
    const { number: first } = (await claimFrom(agent, "own")).body.lease;
    await agent.act(reference, "release");
    const { number: second } = (await claimFrom(agent, "own")).body.lease;
    expect(second).toBeGreaterThan(first);
    const before = await stateOf(agent, reference);
    for (const [action, body] of ofTheHolder(into)) {
      const refused = await agent.act(reference, action, { ...body, lease: first });
      expectProblem(refused, 409, "lease-lost");
      expect(refused.body.holder).toBe(agent.id);
    }
    expect(await stateOf(agent, reference)).toEqual(before);
    expect((await agent.act(reference, "resolve", { ...resolution, lease: second })).status).toBe(200);
  });

  it("is answered what they were before when the same action is sent again, and it isn't carried out twice", async () => {
    const reference = await complain("again");
    const [one, other] = [await newAgent(), await newAgent()];
    await claimFrom(one, "again");
    const release = () => one.act(reference, "release", {}, { "idempotency-key": "release-1" });
    expect((await release()).status).toBe(200);
    const { lease } = (await claimFrom(other, "again")).body;
    const again = await release();
    expect([again.status, again.headers.get("idempotency-replayed")]).toEqual([200, "true"]);
    expect((await stateOf(other, reference)).lease).toMatchObject({ agent: other.id, number: lease.number });
  });
});

describe("an agent whose program died between taking a slot and claiming", () => {
  it("is given what the slot was for, and can hold exactly the cap again, with nobody's help", async () => {
    const cap = 3;
    const others = await newAgent();
    const first = await complain("crashed");
    await claimFrom(others, "crashed");
    const [second, third, ...more] = await Promise.all(Array.from({ length: cap + 1 }, () => complain("crashed")));
    if (second === undefined || third === undefined) throw new Error("there are fewer than asked for");
    const agent = await newAgent();
    const [lost, unfinished, overtaken] = [
      { reference: first, lease: 1 },
      { reference: second, lease: 1 },
      { reference: third, lease: 7 },
    ];
    await leaveSlots(host.dataDir, { agent: agent.id, cap, slots: [lost, unfinished, overtaken] });
    const held: string[] = [];
    for (let count = 0; count < cap; count += 1) {
      const { reference } = (await claimFrom(agent, "crashed")).body;
      await agent.get(reference);
      held.push(reference);
    }
    expect(held[0]).toBe(second);
    expect([second, third, ...more]).toEqual(expect.arrayContaining(held));
    const full = await agent.claim(lanesOf("crashed"));
    expectProblem(full, 409, "agent-full");
    expect(full.body.held.toSorted()).toEqual([...new Set(held)].sort());
  });
});
