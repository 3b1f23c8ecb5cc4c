import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AgentClient, agentClient } from "../support/agent-client.ts";
import type { Answer } from "../support/answer.ts";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { lanesOf, policyWithTeams } from "../support/lanes.ts";
import { expectProblem } from "../support/refused.ts";

const CAP = 3;
const quiet = ["quiet-1", "quiet-2", "quiet-3", "quiet-4"];
const teams = [
  ...[
    "answer",
    "given-again",
    "keyed",
    "reused",
    "next",
    "full",
    "race",
    "cap",
    "urgent",
    "lost",
    "doubled",
    "down",
    "release",
  ],
  ...quiet,
];

let host: HarshHost;
let customer: ReturnType<typeof customerClient>;
let agents = 0;
beforeAll(async () => {
  host = await startHarshHost(policyWithTeams(teams, { agentCap: CAP }));
  customer = customerClient(host);
});
afterAll(() => host.stopAndCheck());

const newAgents = (count: number): Promise<AgentClient[]> =>
  Promise.all(Array.from({ length: count }, () => agentClient(host, `agent-${++agents}`)));
const newAgent = async (): Promise<AgentClient> => agentClient(host, `agent-${++agents}`);

const complain = async (team: string, message = "It came broken."): Promise<string> => {
  const { body } = await customer.complain({ message, email: newAddress(), category: team });
  return body.reference;
};
/** Until so many wait in a lane, as its index shows. */
const waiting = async (lane: string, count: number) => {
  const supervisor = await agentClient(host, "supervisor", ["supervisor"]);
  await eventually(`${count} wait in ${lane}`, async () => {
    const { body } = await supervisor.list({ lane });
    return body.items.length === count;
  });
};
const referencesOf = (answers: Answer[]) =>
  answers.filter(({ status }) => status === 200).map(({ body }) => body.reference);
const claimed = async (claiming: Promise<Answer>) => {
  const answer = await claiming;
  return answer.status !== 204 && answer;
};
/** A receive may be falsely empty: what waits is there at one of a few looks. */
const claimFrom = (agent: AgentClient, team: string) =>
  eventually(`a complaint of ${team}`, () => claimed(agent.claim({ ...lanesOf(team), wait: 1 })));
/** What the newest agent holds, once this list, which lags behind by moments, shows so many. */
const heldBy = (agent: AgentClient, count: number): Promise<string[]> =>
  eventually(`${count} are held`, async () => {
    const { items } = (await agent.list({ agent: `agent-${agents}` })).body;
    return items.length === count && items.map(({ reference }: { reference: string }) => reference).sort();
  });
const expectNothing = ({ status, headers, text }: Answer) => {
  expect([status, text]).toEqual([204, ""]);
  expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
};

describe("a claim", () => {
  it("is answered 204 with a time to ask again when nothing waits", async () => {
    const agent = await newAgent();
    expectNothing(await agent.claim(lanesOf("answer")));
    expectNothing(await agent.claim({ ...lanesOf("answer"), wait: 0.2 }));
  });

  it("gives everything that is needed to answer, what else this customer wrote included", async () => {
    const email = newAddress();
    const earlier = await customer.complain({ message: "Earlier.", email, category: "release" });
    const details = { message: "It came broken.", name: "Ann", orderId: "A-1", subject: "Box", locale: "ko" };
    const { body } = await customer.complain({ ...details, email: email.toUpperCase(), category: "answer" });
    const agent = await newAgent();
    // Until the index of this customer's complaints has caught up.
    await eventually("both are listed", async () => {
      const { id } = (await agent.get(body.reference)).body.customer;
      return (await agent.list({ customer: id })).body.items.length === 2;
    });
    const claimed = await claimFrom(agent, "answer");
    expect(claimed.headers.get("etag")).toMatch(/^"\d+"$/u);
    expect(claimed.headers.get("cache-control")).toBe("no-store");
    expect(claimed.body).toMatchObject({
      reference: body.reference,
      status: "assigned",
      complaint: { channel: "form", orderId: "A-1", subject: "Box", lane: "answer-standard", urgent: false },
      customer: { name: "Ann", language: "ko", proof: "none" },
      lease: { number: 1, until: expect.stringMatching(/Z$/u) },
    });
    expect(claimed.body.timeline[0]).toMatchObject({
      kind: "message",
      text: "It came broken.",
      by: { kind: "customer" },
    });
    const others = claimed.body.customer.complaints.map(({ reference }: { reference: string }) => reference);
    expect(others).toEqual([earlier.body.reference]);
  });

  it("that was never looked at is given again, under the same lease", async () => {
    const reference = await complain("given-again");
    await complain("given-again", "Another.");
    const agent = await newAgent();
    const first = await claimFrom(agent, "given-again");
    for (let again = 0; again < 3; again += 1) {
      const { status, body } = await agent.claim(lanesOf("given-again"));
      expect([status, body.reference, body.lease]).toEqual([200, first.body.reference, first.body.lease]);
    }
    await agent.get(first.body.reference);
    const next = await claimFrom(agent, "given-again");
    expect(next.body.reference).not.toBe(first.body.reference);
    expect([first.body.reference, next.body.reference]).toContain(reference);
  });

  it("under an Idempotency-Key is given the same complaint for as long as it is held, also after a look", async () => {
    const references = [await complain("keyed"), await complain("keyed", "Another.")];
    const agent = await newAgent();
    const key = { "idempotency-key": "claim-1" };
    const claimKeyed = () => claimed(agent.claim({ ...lanesOf("keyed"), wait: 1 }, key));
    const first = await eventually("a complaint under the key", claimKeyed);
    expect(first.headers.has("idempotency-replayed")).toBe(false);
    await agent.get(first.body.reference);
    const again = await claimKeyed();
    expect(again && [again.headers.get("idempotency-replayed"), again.body.reference]).toEqual([
      "true",
      first.body.reference,
    ]);
    const other = await claimFrom(agent, "keyed");
    expect(other.headers.has("idempotency-replayed")).toBe(false);
    expect([first.body.reference, other.body.reference].sort()).toEqual(references.sort());
  });

  it("under the key of another that is held is refused, and takes nothing", async () => {
    for (const words of ["One.", "Another."]) await complain("reused", words);
    const agent = await newAgent();
    const key = { "idempotency-key": "claim-1" };
    const body = { ...lanesOf("reused"), wait: 1 };
    const first = await eventually("a complaint under the key", () => claimed(agent.claim(body, key)));
    const others = [{ ...body, wait: 0 }, { ...body, lanes: ["reused-standard"] }, undefined];
    for (const changed of others) expectProblem(await agent.claim(changed, key), 422, "idempotency-key-reused");
    await agent.get(first.body.reference);
    for (const changed of others) expectProblem(await agent.claim(changed, key), 422, "idempotency-key-reused");
    await agent.act(first.body.reference, "reply", { message: "Which one?" });
    const next = await eventually("another claim", () => claimed(agent.claim({ ...body, wait: 0 }, key)));
    expect(next.body.reference).not.toBe(first.body.reference);
    expect(next.headers.has("idempotency-replayed")).toBe(false);
  });

  it("of a second agent gets the next complaint, or nothing", async () => {
    const [one, other, third] = (await newAgents(3)) as [AgentClient, AgentClient, AgentClient];
    const references = [await complain("next"), await complain("next", "Another.")];
    const claims = [await claimFrom(one, "next"), await claimFrom(other, "next")];
    expect(referencesOf(claims).sort()).toEqual(references.sort());
    expectNothing(await third.claim({ ...lanesOf("next"), wait: 1 }));
  });

  it("of an agent who holds as many as one may is refused with what they hold, until one is answered", async () => {
    const agent = await newAgent();
    const held: string[] = [];
    for (let count = 0; count <= CAP; count += 1) await complain("full", `Number ${count}.`);
    for (let count = 0; count < CAP; count += 1) {
      const { body } = await claimFrom(agent, "full");
      held.push(body.reference);
      await agent.get(body.reference);
    }
    const refused = await agent.claim(lanesOf("full"));
    expectProblem(refused, 409, "agent-full");
    expect(refused.body.held).toEqual(held);
    await agent.act(held[0] ?? "", "reply", { message: "Thank you." });
    expect(held).not.toContain((await claimFrom(agent, "full")).body.reference);
  });

  it("at the same moment by ten agents gives each complaint to one of them", async () => {
    const references = await Promise.all([1, 2, 3, 4, 5].map((number) => complain("race", `Number ${number}.`)));
    await waiting("race-standard", 5);
    const everyone = (await newAgents(10)).map((agent) => ({ agent, got: new Set<string>() }));
    await eventually("all five are claimed", async () => {
      await Promise.all(
        everyone.map(async ({ agent, got }) => {
          for (const reference of referencesOf([await agent.claim(lanesOf("race"))])) got.add(reference);
        }),
      );
      return everyone.reduce((sum, { got }) => sum + got.size, 0) >= 5;
    });
    expect(everyone.flatMap(({ got }) => [...got]).sort()).toEqual(references.sort());
  });

  it("many times at once by one agent never passes the cap", async () => {
    await Promise.all(Array.from({ length: 8 }, (_, number) => complain("cap", `Number ${number}.`)));
    await waiting("cap-standard", 8);
    const agent = await newAgent();
    for (let count = 1; count < CAP; count += 1) await agent.get((await claimFrom(agent, "cap")).body.reference);
    for (let round = 0; round < 5; round += 1) {
      const claims = await Promise.all([1, 2, 3, 4].map(() => agent.claim(lanesOf("cap"))));
      for (const { status } of claims) expect([200, 204, 409]).toContain(status);
      const more = new Set(referencesOf(claims));
      expect(more.size).toBeLessThanOrEqual(1);
      for (const reference of more) await agent.act(reference, "release");
    }
  });

  it("gives what is urgent before what waits longer", async () => {
    const standard = await complain("urgent", "It came late.");
    const urgent = await complain("urgent", "It came with a fire!");
    await waiting("urgent-urgent", 1);
    const agent = await newAgent();
    expect((await claimFrom(agent, "urgent")).body.reference).toBe(urgent);
    await agent.get(urgent);
    expect((await claimFrom(agent, "urgent")).body.reference).toBe(standard);
  });

  it("that waits in one urgent lane listens there, without asking all the time", async () => {
    const agent = await newAgent();
    const lanes = ["down-urgent"];
    // A sweep looks more often in a moment, and comes each minute.
    await eventually("a claim that hardly asks, while nothing is swept", async () => {
      await host.resetUsage();
      expectNothing(await agent.claim({ lanes, wait: 2 }));
      return ((await host.usage()).dynamodb.requests.Query ?? 0) < 12;
    });
    const reference = await complain("down", "A fire!");
    expect((await eventually("it is there", () => claimed(agent.claim({ lanes, wait: 1 })))).body.reference).toBe(
      reference,
    );
  });

  it("that waits in many lanes ends when it said", async () => {
    const agent = await newAgent();
    const took = async () => {
      const before = performance.now();
      expectNothing(await agent.claim({ lanes: quiet.map((team) => `${team}-standard`), wait: 1 }));
      return performance.now() - before;
    };
    // One of both may have to wait for a function that is replaced.
    expect(Math.min(await took(), await took())).toBeLessThan(3_000);
  });

  it("is refused with what it can't mean", async () => {
    const agent = await newAgent();
    const refusals: [unknown, string[]][] = [
      [{ wait: 21 }, ["/wait"]],
      [{ wait: -1 }, ["/wait"]],
      [{ wait: "5" }, ["/wait"]],
      [{ lanes: [] }, ["/lanes"]],
      [{ lanes: "answer-urgent" }, ["/lanes"]],
      [{ lanes: ["answer-urgent", "nowhere"] }, ["/lanes/1"]],
      [{ lane: "answer-urgent", agent: "bob" }, ["/lane", "/agent"]],
      [[], [""]],
    ];
    for (const [body, pointers] of refusals) expectProblem(await agent.claim(body), 422, "fields-at-fault", pointers);
    expectProblem(await agent.claim("{"), 400, "bad-json");
  });
});

describe("a complaint", () => {
  it("whose ticket was lost is claimed all the same", async () => {
    await host.setFaults({ sqs: "lose" });
    const references = [await complain("lost"), await complain("lost", "A fire!")];
    await host.setFaults({ sqs: "ok" });
    await host.purgeQueues();
    const agent = await newAgent();
    for (const _ of references) await agent.get((await claimFrom(agent, "lost")).body.reference);
    expect(await heldBy(agent, 2)).toEqual(references.sort());
  });

  it("with two tickets, or with one from before, goes to one agent", async () => {
    await host.setFaults({ sqs: "double" });
    const reference = await complain("doubled");
    const [one, other, third] = (await newAgents(3)) as [AgentClient, AgentClient, AgentClient];
    await claimFrom(one, "doubled");
    expectNothing(await other.claim({ ...lanesOf("doubled"), wait: 1 }));
    expect((await one.act(reference, "release")).body.status).toBe("queued");
    await host.setFaults({ sqs: "ok" });
    const second = await claimFrom(other, "doubled");
    expect([second.body.reference, second.body.lease.number]).toEqual([reference, 2]);
    expectNothing(await third.claim({ ...lanesOf("doubled"), wait: 1 }));
    expectProblem(await one.act(reference, "extend"), 409, "lease-lost");
  });

  it("is claimed while SQS is down", async () => {
    await host.setFaults({ sqs: "down" });
    try {
      const reference = await complain("down");
      const agent = await newAgent();
      expect((await claimFrom(agent, "down")).body.reference).toBe(reference);
    } finally {
      await host.setFaults({ sqs: "ok" });
    }
  });

  it("that was given back is ahead of those who wait for the first time", async () => {
    const [one, other] = (await newAgents(2)) as [AgentClient, AgentClient];
    const first = (await claimFrom(one, "release")).body.reference;
    for (let number = 0; number < 3; number += 1) await complain("release", `Number ${number}.`);
    await one.act(first, "release");
    const { items } = await eventually("all wait", async () => {
      const { body } = await other.list({ lane: "release-standard" });
      return body.items.length === 4 && body;
    });
    expect(items[0].reference).toBe(first);
  });
});
