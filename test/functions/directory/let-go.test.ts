import { expect, test } from "vitest";
import { letGo } from "../../../functions/directory/let-go.ts";
import { showMe } from "../../../functions/directory/show-me.ts";
import { type Agent, goOffDuty, newAgent, reserve } from "../../../shared/domain/agent.ts";
import { actorOf } from "../../../shared/domain/agent-profile.ts";
import type { Complaint } from "../../../shared/domain/complaint.ts";
import type { ComplaintStore } from "../../../shared/storage/complaint-store.ts";
import {
  alice,
  assignedTo,
  bob,
  facts,
  HOUR,
  NOON,
  OTHER,
  policyForTests,
  REFERENCE,
  reservedForAlice,
  stageOf,
} from "../../support/complaints.ts";

const until = NOON + 3 * HOUR;

/** One complaint and one agent, each written on condition of its version, as the table does it. */
const world = (complaint: Complaint, agent: Agent) => {
  const stored = { complaint, version: 1, agent, agentVersion: 1 };
  const store: Pick<ComplaintStore, "load" | "loadMany" | "save"> = {
    load: async (reference) =>
      reference === complaint.reference ? { complaint: stored.complaint, version: stored.version } : undefined,
    loadMany: async (references) => (references.includes(stored.complaint.reference) ? [stored.complaint] : []),
    save: async (change) => {
      if (change.before !== stored.version) return "conflict";
      Object.assign(stored, { complaint: change.complaint, version: stored.version + 1 });
      return "written";
    },
  };
  let ids = 0;
  const newId = () => String(++ids);
  const dependencies = {
    execution: { store: store as ComplaintStore, policy: policyForTests, now: () => NOON, newId },
    agents: {
      load: async () => ({ agent: stored.agent, version: stored.agentVersion }),
      save: async (changed: Agent, before: number | undefined) => {
        if (before !== stored.agentVersion) return "conflict" as const;
        Object.assign(stored, { agent: changed, agentVersion: stored.agentVersion + 1 });
        return "written" as const;
      },
    },
    postHints: async () => {},
  };
  return { stored, dependencies };
};
const me = ({ stored, dependencies }: ReturnType<typeof world>) =>
  showMe(dependencies.execution, actorOf({ id: alice, supervisor: false }, stored.agent, policyForTests), stored.agent);

test("what somebody who went away half-way had kept is let go by going again, and a third time changes nothing", async () => {
  const { stored, dependencies } = world(
    reservedForAlice(),
    goOffDuty(reserve(newAgent(alice), REFERENCE, until), NOON),
  );
  await letGo(dependencies, stored.agent);
  expect(stageOf(stored.complaint, "queued").reservedUntil).toBeUndefined();
  expect(facts(stored.complaint)).toContain("reservation-over");
  expect(stored.agent).toEqual(goOffDuty(newAgent(alice), NOON));
  const after = structuredClone(stored);
  await letGo(dependencies, stored.agent);
  expect(stored).toEqual(after);
});

test("a complaint that was let go and not dropped, or isn't there, is dropped by going again", async () => {
  const reserved = reserve(reserve(newAgent(alice), REFERENCE, until), OTHER, until);
  const { stored, dependencies } = world(assignedTo(bob), goOffDuty(reserved, NOON));
  await letGo(dependencies, stored.agent);
  expect(stored.agent.reserved).toEqual([]);
  expect(stageOf(stored.complaint, "assigned").lease.agent).toBe(bob);
});

test("nothing is let go of an agent who is there", async () => {
  const { stored, dependencies } = world(reservedForAlice(), reserve(newAgent(alice), REFERENCE, until));
  const before = structuredClone(stored);
  await letGo(dependencies, stored.agent);
  expect(stored).toEqual(before);
  expect((await me({ stored, dependencies })).reserved).toEqual([
    { reference: REFERENCE, until: new Date(until).toISOString() },
  ]);
});

test("slots and reservations that hold nothing aren't shown", async () => {
  const agent = { ...reserve(newAgent(alice), REFERENCE, until), slots: [{ reference: OTHER, lease: 1 }] };
  const wrong = { ...agent, slots: [...agent.slots, { reference: REFERENCE, lease: 2 }] };
  for (const one of [world(assignedTo(alice), wrong), world(assignedTo(bob), wrong)]) {
    expect(await me(one)).toMatchObject({ held: [], reserved: [] });
  }
  const right = { ...agent, slots: [{ reference: REFERENCE, lease: 1 }] };
  expect((await me(world(assignedTo(alice), right))).held).toMatchObject([
    { reference: REFERENCE, status: "assigned", lease: { number: 1 } },
  ]);
});
