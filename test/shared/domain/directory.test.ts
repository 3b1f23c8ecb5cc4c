import { describe, expect, it, test } from "vitest";
import {
  type Agent,
  dropReservation,
  freeSlot,
  goOffDuty,
  goOnDuty,
  newAgent,
  reserve,
  takeSlot,
} from "../../../shared/domain/agent.ts";
import type { AgentActor, AgentProfile } from "../../../shared/domain/agent-actor.ts";
import {
  type EntryRefusal,
  enterAgent,
  isEntered,
  isEntryVisibleTo,
  removeAgent,
} from "../../../shared/domain/directory.ts";
import type { Policy } from "../../../shared/domain/policy.ts";
import { alice, NOON, OTHER, policyForTests, REFERENCE, sam } from "../../support/complaints.ts";

const policy: Policy = { ...policyForTests, teams: [{ id: "support" }, { id: "returns" }, { id: "loans" }] };
const closedShop: Policy = { ...policy, unknownAgents: "nothing" };
const { authority } = policy;
const limits = { free: ["repair" as const], amount: 50, currency: "EUR" };

/** A supervisor of these teams, or of all. */
const of = (...teams: string[]): AgentActor => ({ kind: "agent", id: sam, supervisor: true, authority, teams });
const ofAll: AgentActor = { kind: "agent", id: sam, supervisor: true, authority };

const changing = (actor = ofAll, more = {}) => ({ actor, policy, now: NOON, ...more });
const entered = (profile: AgentProfile, agent = newAgent(alice)): Agent => ({
  ...agent,
  profile,
  profileChange: { revision: 1, by: sam, at: 0 },
});
const refused = (decided: Agent | EntryRefusal): EntryRefusal => {
  if ("reason" in decided) return decided;
  throw new Error("it was not refused");
};
const done = (decided: Agent | EntryRefusal): Agent => {
  if ("reason" in decided) throw new Error(decided.reason);
  return decided;
};

test("an entry is whole: what isn't in it isn't set any more, and who changed it is kept", () => {
  const first = done(enterAgent(newAgent(alice), { name: "Alice", cap: 2 }, changing()));
  expect(first).toEqual({
    ...newAgent(alice),
    profile: { name: "Alice", cap: 2 },
    profileChange: { revision: 1, by: sam, at: NOON },
  });
  const second = done(enterAgent(first, { teams: ["loans"] }, changing(ofAll, { now: NOON + 1 })));
  expect(second).toMatchObject({ profileChange: { revision: 2, at: NOON + 1 } });
  expect(second.profile).toEqual({ teams: ["loans"] });
});

test("an entry that was taken away leaves its revision, so that none is used twice", () => {
  const removed = done(removeAgent(entered({ cap: 2 }), changing()));
  expect(removed).toEqual({ ...newAgent(alice), profileChange: { revision: 2, by: sam, at: NOON } });
  expect(isEntered(removed)).toBe(false);
  expect(done(enterAgent(removed, {}, changing())).profileChange?.revision).toBe(3);
  expect(refused(removeAgent(removed, changing()))).toEqual({ reason: "unknown-agent" });
});

test("nothing that an agent does drops their entry, nor that they are off duty", () => {
  const slot = { reference: REFERENCE, lease: 1 };
  const before = entered({ cap: 2, limits }, goOffDuty(newAgent(alice), NOON));
  const kept = { profile: before.profile, profileChange: before.profileChange, offDutySince: NOON };
  for (const after of [
    takeSlot(before, slot, 2),
    freeSlot({ ...before, slots: [slot] }, slot),
    reserve(before, OTHER, NOON),
    dropReservation(reserve(before, OTHER, NOON), { reference: OTHER, until: NOON }),
    goOffDuty(before, NOON + 1),
  ]) {
    expect(after).toMatchObject(kept);
  }
  expect(goOnDuty(before)).toEqual(entered({ cap: 2, limits }));
  const changed = done(enterAgent({ ...reserve(before, OTHER, NOON), slots: [slot] }, {}, changing()));
  expect(changed).toMatchObject({ offDutySince: NOON, slots: [slot], reserved: [{ reference: OTHER }] });
});

test("being on or off duty already changes nothing, and keeps since when", () => {
  const away = goOffDuty(newAgent(alice), NOON);
  expect(goOffDuty(away, NOON + 1)).toBe(away);
  const present = newAgent(alice);
  expect(goOnDuty(present)).toBe(present);
});

describe("an entry changed under its revision", () => {
  it("is refused where there was another change, and told which", () => {
    const stale = { reason: "changed-meanwhile", revision: 1 };
    for (const revisions of [[0], [2], [0, 2], []]) {
      expect(refused(enterAgent(entered({}), {}, changing(ofAll, { revisions })))).toEqual(stale);
      expect(refused(removeAgent(entered({}), changing(ofAll, { revisions })))).toEqual(stale);
    }
    for (const revisions of [[1], [7, 1]]) {
      expect(done(enterAgent(entered({}), {}, changing(ofAll, { revisions }))).profileChange?.revision).toBe(2);
    }
  });

  it("needs one to be there", () => {
    for (const revisions of [[1], "any"]) {
      const change = changing(ofAll, { revisions });
      expect(refused(enterAgent(newAgent(alice), {}, change))).toEqual({ reason: "changed-meanwhile" });
    }
    expect(done(enterAgent(entered({}), {}, changing(ofAll, { revisions: "any" })))).toBeDefined();
  });
});

describe("a supervisor of some teams", () => {
  it("sees who shares one of them, who has every team, and who has none", () => {
    const sees = (profile: AgentProfile) => isEntryVisibleTo(of("loans", "returns"), { profile });
    expect(sees({ teams: ["support", "loans"] })).toBe(true);
    expect(sees({})).toBe(true);
    expect(sees({ teams: [] })).toBe(true);
    expect(sees({ teams: ["support"] })).toBe(false);
    expect(isEntryVisibleTo(ofAll, { profile: { teams: ["support"] } })).toBe(true);
    expect(isEntryVisibleTo(of(), { profile: { teams: ["support"] } })).toBe(false);
  });

  it("changes nothing of whom they don't see, and isn't told that there is anybody", () => {
    const others = entered({ teams: ["support"] });
    const unknown = { reason: "unknown-agent" };
    expect(refused(enterAgent(others, { teams: ["loans"] }, changing(of("loans"))))).toEqual(unknown);
    expect(refused(enterAgent(others, {}, changing(of("loans"), { revisions: [7] })))).toEqual(unknown);
    expect(refused(removeAgent(others, changing(of("loans"))))).toEqual(unknown);
  });

  it("gives and takes their own teams, and leaves the others", () => {
    const both = entered({ teams: ["support", "loans"] });
    const bySam = changing(of("loans", "returns"));
    expect(done(enterAgent(both, { teams: ["support", "returns"] }, bySam)).profile?.teams).toEqual([
      "support",
      "returns",
    ]);
    expect(done(enterAgent(both, { teams: ["support"] }, bySam)).profile?.teams).toEqual(["support"]);
    expect(done(enterAgent(newAgent(alice), { teams: ["loans"] }, bySam)).profile?.teams).toEqual(["loans"]);
    expect(refused(enterAgent(both, { teams: ["loans"] }, bySam))).toEqual({
      reason: "other-teams",
      teams: ["support"],
    });
  });

  it("gives no team that isn't theirs, as if there were none of that name", () => {
    const unknown = { reason: "unknown-teams", places: [1] };
    for (const team of ["support", "elsewhere"]) {
      expect(refused(enterAgent(newAgent(alice), { teams: ["loans", team] }, changing(of("loans"))))).toEqual(unknown);
    }
  });

  it("neither gives nor takes every team", () => {
    const every = { reason: "other-teams" };
    expect(refused(enterAgent(newAgent(alice), {}, changing(of("loans"))))).toEqual(every);
    expect(refused(enterAgent(entered({ teams: ["loans"] }), {}, changing(of("loans"))))).toEqual(every);
    expect(refused(enterAgent(entered({}), { teams: ["loans"] }, changing(of("loans"))))).toEqual(every);
    expect(done(enterAgent(entered({}), { cap: 4 }, changing(of("loans")))).profile).toEqual({ cap: 4 });
  });

  it("takes an entry away only where that gives or takes no other team", () => {
    const theirs = entered({ teams: ["loans"] });
    expect(refused(removeAgent(theirs, changing(of("loans"))))).toEqual({ reason: "other-teams" });
    expect(done(removeAgent(theirs, changing(of("loans"), { policy: closedShop }))).profile).toBeUndefined();
    const shared = entered({ teams: ["loans", "support"] });
    expect(refused(removeAgent(shared, changing(of("loans"), { policy: closedShop })))).toMatchObject({
      reason: "other-teams",
      teams: ["support"],
    });
  });

  it("clears away a team that the company has no more", () => {
    const old = entered({ teams: ["loans", "dissolved"] });
    expect(done(enterAgent(old, { teams: ["loans"] }, changing(of("loans")))).profile?.teams).toEqual(["loans"]);
    const kept = enterAgent(old, { teams: ["loans", "dissolved"] }, changing(of("loans")));
    expect(refused(kept)).toEqual({ reason: "unknown-teams", places: [1] });
  });
});

describe("one's own limits", () => {
  const own = changing({ ...ofAll, id: alice });

  it("are changed by nobody, upwards or downwards, by entering, changing or taking away", () => {
    const ownLimits = { reason: "own-limits" };
    expect(refused(enterAgent(newAgent(alice), { limits }, own))).toEqual(ownLimits);
    for (const other of [
      { limits: { ...limits, amount: 51 } },
      { limits: { ...limits, amount: 49 } },
      { limits: { ...limits, currency: "USD" } },
      { limits: { ...limits, free: [] } },
      { limits: { ...limits, free: ["refund" as const] } },
      {},
    ]) {
      expect(refused(enterAgent(entered({ limits }), other, own))).toEqual(ownLimits);
    }
    expect(refused(removeAgent(entered({ limits }), own))).toEqual(ownLimits);
  });

  it("stay where the rest of oneself is changed", () => {
    const same = { limits: { ...limits, free: ["repair" as const, "repair" as const] }, cap: 3, teams: ["loans"] };
    expect(done(enterAgent(entered({ limits }), same, own)).profile).toEqual(same);
    expect(done(enterAgent(newAgent(alice), { cap: 3 }, own)).profile).toEqual({ cap: 3 });
    expect(done(removeAgent(entered({ cap: 3 }), own)).profile).toBeUndefined();
  });

  it("are another supervisor's to change", () => {
    expect(done(enterAgent(newAgent(alice), { limits }, changing())).profile).toEqual({ limits });
  });
});
