import { describe, expect, it } from "vitest";
import { type Claiming, claimComplaint } from "../../../functions/agent-api/claim-complaint.ts";
import { claimReserved, findClaimedBefore, verifySlots } from "../../../functions/agent-api/held-complaints.ts";
import { type Agent, newAgent, type Slot } from "../../../shared/domain/agent.ts";
import type { Complaint } from "../../../shared/domain/complaint.ts";
import type { Reference } from "../../../shared/domain/ids.ts";
import type { ComplaintStore } from "../../../shared/storage/complaint-store.ts";
import {
  agent,
  alice,
  assignedTo,
  bob,
  claimed,
  MINUTE,
  NOON,
  OTHER,
  policyForTests,
  REFERENCE,
  received,
} from "../../support/complaints.ts";

/** One complaint and one agent, each written on condition of its version, as the table does it. */
const world = (complaint: Complaint | undefined, holds: Agent) => {
  const stored = { complaint, version: 1, agent: holds, agentVersion: 1 };
  const store: Pick<ComplaintStore, "load" | "save"> = {
    load: async (reference: Reference) =>
      stored.complaint?.reference === reference ? { complaint: stored.complaint, version: stored.version } : undefined,
    save: async (change) => {
      if (change.before !== stored.version) return "conflict";
      Object.assign(stored, { complaint: change.complaint, version: stored.version + 1 });
      return "written";
    },
  };
  let ids = 0;
  const newId = () => String(++ids);
  const claiming: Claiming = {
    execution: { store: store as ComplaintStore, policy: policyForTests, now: () => NOON, newId },
    agents: {
      load: async () => ({ agent: stored.agent, version: stored.agentVersion }),
      save: async (changed, before) => {
        if (before !== stored.agentVersion) return "conflict";
        Object.assign(stored, { agent: changed, agentVersion: stored.agentVersion + 1 });
        return "written";
      },
    },
  };
  return { stored, claiming };
};
const actorOf = (id: typeof alice) => agent(id) as Extract<ReturnType<typeof agent>, { kind: "agent" }>;
const withSlot = (lease: number, reference = REFERENCE): Agent => ({
  ...newAgent(alice),
  slots: [{ reference, lease }],
});

describe("a slot", () => {
  it("of a complaint that is held stays", async () => {
    const { claiming, stored } = world(assignedTo(alice), withSlot(1));
    const verified = await verifySlots(claiming, actorOf(alice), stored.agent);
    expect(verified).toEqual({ held: [{ reference: REFERENCE, lease: 1 }], unfinished: [], freed: false });
    expect(stored.agent.slots).toHaveLength(1);
  });

  it("whose claim isn't written yet stays: freed under it, the cap would be passed", async () => {
    const { claiming, stored } = world(received(), withSlot(1));
    const verified = await verifySlots(claiming, actorOf(alice), stored.agent);
    expect(verified).toEqual({ held: [], unfinished: [{ reference: REFERENCE, lease: 1 }], freed: false });
    expect(stored.agent.slots).toHaveLength(1);
  });

  it.each([
    ["a complaint that another agent holds", assignedTo(bob), withSlot(1)],
    ["an earlier lease", received(), withSlot(0)],
    ["no complaint", undefined, withSlot(1)],
    ["another complaint than there is", received(), withSlot(1, OTHER)],
  ])("of %s is freed", async (_, complaint, holds) => {
    const { claiming, stored } = world(complaint, holds);
    const verified = await verifySlots(claiming, actorOf(alice), stored.agent);
    expect(verified).toEqual({ held: [], unfinished: [], freed: true });
    expect(stored.agent.slots).toEqual([]);
  });
});

it("two requests of one agent for one complaint both get it, under one slot", async () => {
  const { claiming, stored } = world(received(), newAgent(alice));
  const claims = await Promise.all([1, 2].map(() => claimComplaint(claiming, actorOf(alice), REFERENCE)));
  expect(claims.map(({ outcome }) => outcome)).toEqual(["claimed", "claimed"]);
  expect(stored.agent.slots).toEqual([{ reference: REFERENCE, lease: 1 }]);
  expect(stored.complaint?.leases).toBe(1);
});

it("a claim that lost to another agent leaves no slot", async () => {
  const { claiming, stored } = world(assignedTo(bob), newAgent(alice));
  expect(await claimComplaint(claiming, actorOf(alice), REFERENCE)).toEqual({ outcome: "gone" });
  expect(stored.agent.slots).toEqual([]);
});

describe("a claim whose answer got lost", () => {
  const [first, second, third] = [REFERENCE, OTHER, "000000036" as Reference];
  const unopened = (reference: Reference): Complaint => ({ ...claimed(alice), reference });
  const opened = (reference: Reference): Complaint => ({ ...assignedTo(alice), reference });
  /** What a claim is given again where these are, and how often the table was asked. */
  const givenOf = async (complaints: Complaint[], slots: Slot[], now = NOON) => {
    const { claiming } = world(undefined, newAgent(alice));
    let requests = 0;
    const loadMany: ComplaintStore["loadMany"] = async (references) => {
      requests += references.length > 0 ? 1 : 0;
      return references.flatMap((reference) => complaints.find((one) => one.reference === reference) ?? []);
    };
    const execution = { ...claiming.execution, now: () => now, store: { ...claiming.execution.store, loadMany } };
    const found = await findClaimedBefore({ ...claiming, execution }, { ...newAgent(alice), slots }, undefined);
    return { requests, reference: found?.complaint.reference };
  };
  const slots: Slot[] = [first, second, third].map((reference) => ({ reference, lease: 1 }));

  it("is given again, the last one of several", async () => {
    const all = [unopened(first), unopened(second), opened(third)];
    expect(await givenOf(all, slots)).toEqual({ requests: 1, reference: second });
  });

  it("is given again though they have looked at all that they claimed after it", async () => {
    const all = [unopened(first), opened(second), opened(third)];
    expect(await givenOf(all, slots)).toEqual({ requests: 1, reference: first });
  });

  it.each([
    ["nobody's", { ...received(), reference: first }, undefined, NOON],
    ["somebody else's", { ...claimed(bob), reference: first }, undefined, NOON],
    ["over", unopened(first), undefined, NOON + 3 * MINUTE],
    ["of their own writing", unopened(first), true as const, NOON],
  ])("is given again no more where it is %s", async (_, complaint, seen, now) => {
    const lost: Slot = { reference: first, lease: 1, ...(seen && { seen }) };
    const { reference } = await givenOf([complaint, opened(second)], [lost, { reference: second, lease: 1 }], now);
    expect(reference).toBeUndefined();
  });
});

describe("a reservation", () => {
  const until = NOON + 60_000;
  const waiting = (reservedUntil: number | undefined): Complaint => ({
    ...received(),
    agent: alice,
    stage: { status: "queued", since: NOON, ahead: true, ...(reservedUntil === undefined ? {} : { reservedUntil }) },
  });
  const holds: Agent = { ...newAgent(alice), reserved: [{ reference: REFERENCE, until }] };
  const claim = (claiming: Claiming) => claimReserved(claiming, actorOf(alice), holds, {});

  it("that only lost races is kept, with no slot taken, for nobody else may take that complaint", async () => {
    const { claiming, stored } = world(waiting(until), holds);
    claiming.execution.store.save = async () => "conflict";
    expect(await claim(claiming)).toEqual({ outcome: "gone" });
    expect(stored.agent).toMatchObject({ slots: [], reserved: [{ reference: REFERENCE, until }] });
  });

  it("of an agent who went off duty meanwhile isn't put back", async () => {
    const { claiming, stored } = world(waiting(until), holds);
    claiming.execution.store.save = async () => {
      stored.agent = { ...stored.agent, offDutySince: NOON };
      return "conflict";
    };
    expect(await claim(claiming)).toEqual({ outcome: "gone" });
    expect(stored.agent).toMatchObject({ slots: [], reserved: [] });
  });

  it("of what waits for anybody by now gives nothing ahead of its turn, and is dropped", async () => {
    const { claiming, stored } = world(waiting(undefined), holds);
    expect(await claim(claiming)).toEqual({ outcome: "gone" });
    expect(stored.agent).toMatchObject({ slots: [], reserved: [] });
    expect(stored.complaint?.stage.status).toBe("queued");
  });

  it("gives the complaint, even after its time while nothing has ended it", async () => {
    const { claiming, stored } = world(waiting(NOON - 1), holds);
    expect(await claim(claiming)).toMatchObject({ outcome: "claimed" });
    expect(stored.agent).toMatchObject({ slots: [{ reference: REFERENCE, lease: 1 }], reserved: [] });
  });
});
