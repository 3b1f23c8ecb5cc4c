import { describe, expect, it, test } from "vitest";
import { newAgent } from "../../../shared/domain/agent.ts";
import type { AgentProfile } from "../../../shared/domain/agent-actor.ts";
import {
  absenceOf,
  actorOf,
  capOf,
  isFencedOut,
  isVisibleTo,
  lanesOpenTo,
} from "../../../shared/domain/agent-profile.ts";
import type { Policy, Team } from "../../../shared/domain/policy.ts";
import {
  agent,
  alice,
  assignedTo,
  awaitingCustomer,
  bob,
  NOON,
  policyForTests,
  received,
  refusal,
  reservedForAlice,
  resolved,
} from "../../support/complaints.ts";

const teams: Team[] = [
  { id: "support" },
  { id: "korea", languages: ["ko"] },
  { id: "borders", languages: ["de", "pt-BR"] },
  { id: "loans", skills: ["credit", "law"] },
];
const policy: Policy = { ...policyForTests, teams };
const closedShop: Policy = { ...policy, unknownAgents: "nothing" };
const entered = (profile: AgentProfile) => ({ ...newAgent(alice), profile });
/** Both lanes of each. */
const lanes = (...ids: string[]) => ids.flatMap((id) => [`${id}-urgent`, `${id}-standard`]);

describe("the lanes open to an agent", () => {
  it.each<[string, AgentProfile, string[]]>([
    ["every one, where nothing is set", {}, ["support", "korea", "borders", "loans"]],
    ["their teams' alone", { teams: ["loans", "support"] }, ["support", "loans"]],
    ["none, without a team", { teams: [] }, []],
    ["none of a team that there isn't", { teams: ["elsewhere"] }, []],
    ["those whose languages they have", { languages: ["ko"] }, ["support", "korea", "loans"]],
    ["those of which they have every language", { languages: ["de"] }, ["support", "loans"]],
    ["those of a language in another country", { languages: ["DE-at", "pt"] }, ["support", "borders", "loans"]],
    ["those that ask for no language, without one", { languages: [] }, ["support", "loans"]],
    ["no longer language's", { languages: ["kok"] }, ["support", "loans"]],
    ["those whose skills they all have", { skills: ["law", "credit"] }, ["support", "korea", "borders", "loans"]],
    ["those that ask for no skill that they lack", { skills: ["law"] }, ["support", "korea", "borders"]],
    ["not a team's whose language they lack, though they are in it", { teams: ["korea"], languages: ["en"] }, []],
    ["not a team's whose skill they lack, though they are in it", { teams: ["loans"], skills: ["credit"] }, []],
  ])("are %s", (_, profile, open) => {
    expect(lanesOpenTo(entered(profile), policy)).toEqual(lanes(...open));
    expect(lanesOpenTo(entered(profile), closedShop)).toEqual(lanes(...open));
  });

  it("are the policy's decision where nobody entered them", () => {
    expect(lanesOpenTo(newAgent(alice), policy)).toEqual(lanes("support", "korea", "borders", "loans"));
    expect(lanesOpenTo(newAgent(alice), closedShop)).toEqual([]);
  });
});

test("an agent's cap is their own, or else the policy's", () => {
  expect(capOf(entered({ cap: 1 }), policy)).toBe(1);
  expect(capOf(entered({}), policy)).toBe(policy.agentCap);
  expect(capOf(newAgent(alice), closedShop)).toBe(policy.agentCap);
});

describe("who acts", () => {
  const identity = { id: alice, supervisor: false };
  const limits = { free: [], amount: 50, currency: "KRW" };

  it("has the limits and teams of their entry", () => {
    const actor = actorOf(identity, entered({ limits, teams: ["korea"] }), policy);
    expect(actor).toEqual({ kind: "agent", ...identity, authority: limits, teams: ["korea"] });
  });

  it("has the policy's limits where none are set, and no teams where all are theirs", () => {
    const anybody = { kind: "agent", ...identity, authority: policy.authority };
    expect(actorOf(identity, entered({ name: "Alice" }), policy)).toEqual(anybody);
    expect(actorOf(identity, newAgent(alice), policy)).toEqual(anybody);
    expect(actorOf(identity, newAgent(alice), closedShop)).toEqual({ ...anybody, teams: [] });
  });

  it("is a supervisor of every team until somebody enters them, or nobody could enter the first", () => {
    const asked = { id: alice, supervisor: true };
    expect(actorOf(asked, newAgent(alice), closedShop).teams).toBeUndefined();
    expect(actorOf(asked, entered({ teams: ["loans"] }), closedShop).teams).toEqual(["loans"]);
  });

  it("sees no more for having their entry taken away, be it by themselves", () => {
    const removed = { ...newAgent(alice), profileChange: { revision: 2, by: alice, at: NOON } };
    expect(actorOf({ id: alice, supervisor: true }, removed, closedShop).teams).toEqual([]);
    expect(actorOf({ id: alice, supervisor: true }, removed, policy).teams).toBeUndefined();
  });

  it("is a supervisor by their token alone", () => {
    expect(actorOf({ id: alice, supervisor: true }, entered({ teams: [] }), policy)).toMatchObject({
      supervisor: true,
      teams: [],
    });
  });
});

describe("a complaint", () => {
  const of = (...teamsOf: string[]) => ({
    ...actorOf({ id: alice, supervisor: false }, entered({ teams: teamsOf }), policy),
  });
  const everybody = actorOf({ id: alice, supervisor: false }, newAgent(alice), policy);

  it("is there for its team and for whoever sees every team", () => {
    expect(isVisibleTo(of("support"), received())).toBe(true);
    expect(isVisibleTo(everybody, received())).toBe(true);
    expect(isVisibleTo(of("loans"), received())).toBe(false);
    expect(isVisibleTo(of(), received())).toBe(false);
  });

  it("is there for its holder while they hold it, whatever their teams became", () => {
    expect(isVisibleTo(of(), assignedTo(alice))).toBe(true);
    expect(isVisibleTo(of("loans"), assignedTo(alice))).toBe(true);
    expect(isVisibleTo(of("loans"), assignedTo(bob))).toBe(false);
    for (const done of [awaitingCustomer(), resolved(), reservedForAlice()])
      expect(isVisibleTo(of(), done)).toBe(false);
  });

  it("doesn't exist for the commands of others, supervisors included", () => {
    const note = { kind: "note" as const, text: "Mine?" };
    expect(refusal(received(), note, { by: of("loans") })).toEqual({ reason: "unknown-complaint" });
    expect(refusal(received(), note, { by: { ...of(), supervisor: true } })).toEqual({ reason: "unknown-complaint" });
    expect(refusal(received(), { kind: "claim" }, { by: of("loans") })).toEqual({ reason: "unknown-complaint" });
  });
});

describe("a complaint that comes back", () => {
  it("is kept for an agent who is at work and in its team", () => {
    expect(absenceOf(entered({ teams: ["loans", "support"] }), "support", policy)).toBeUndefined();
    expect(absenceOf(newAgent(alice), "support", policy)).toBeUndefined();
  });

  it("isn't kept for one who is off duty or not in its team any more", () => {
    expect(absenceOf({ ...newAgent(alice), offDutySince: 0 }, "support", policy)).toBe("off-duty");
    expect(absenceOf(entered({ teams: ["loans"] }), "support", policy)).toBe("not-their-team");
    expect(absenceOf(newAgent(alice), "support", closedShop)).toBe("not-their-team");
  });
});

describe("a fencing number", () => {
  const twice = { ...assignedTo(alice), leases: 2 };

  it("fences out whatever was sent under another lease than the last", () => {
    expect(isFencedOut({ lease: 2 }, twice)).toBe(false);
    expect(isFencedOut({}, twice)).toBe(false);
    expect(isFencedOut({ lease: 1 }, twice)).toBe(true);
    expect(isFencedOut({ lease: 3 }, twice)).toBe(true);
  });

  it("that is too old is refused with who holds it now, even to its own holder", () => {
    const late = { kind: "reply" as const, text: "Hello", keep: false, lease: 1 };
    expect(refusal(twice, late, { by: agent(alice), at: NOON })).toEqual({ reason: "lease-lost", holder: alice });
  });
});
