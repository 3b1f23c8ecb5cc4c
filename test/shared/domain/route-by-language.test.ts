import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Policy, TriageRule } from "../../../shared/domain/policy.ts";
import { routeOf, routesByLanguage, triage } from "../../../shared/domain/triage.ts";
import {
  after,
  agent,
  alice,
  change,
  debtOf,
  HOUR,
  NOON,
  policyForTests,
  received,
  sam,
  supervisor,
} from "../../support/complaints.ts";

const withRules = (...rules: TriageRule[]): Policy => ({ ...policyForTests, triage: rules });
const korean = withRules({ language: ["ko"], team: "returns", urgent: true });
const english = withRules({ language: ["en"], team: "support" });

const learnt = (complaint: ReturnType<typeof received>, detectedLanguage: string, policy: Policy) =>
  change(
    complaint,
    {
      kind: "settle",
      payments: [{ debt: debtOf(complaint, "mail").id, result: { kind: "paid", messageId: "ses" }, detectedLanguage }],
    },
    { policy, at: NOON + HOUR },
  );

describe("what triage would say of a language", () => {
  const tag = fc.constantFrom("ko", "pt", "pt-BR", "PT", "zh", "zh-Hant", "en");
  const rule = fc.record(
    {
      language: fc.array(tag, { minLength: 1, maxLength: 3 }),
      team: fc.constantFrom("support", "returns"),
      urgent: fc.boolean(),
      words: fc.constantFrom(["fire"], ["broken"]),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<TriageRule>;

  test("is what its routes say, whatever the rules and the language", () => {
    fc.assert(
      fc.property(
        fc.array(rule, { maxLength: 6 }),
        fc.constantFrom("ko", "ko-KR", "pt", "pt-BR", "zh-Hant", "th"),
        (rules, language) => {
          const policy = withRules(...rules);
          const symptoms = { channel: "email" as const, about: {}, text: "It came broken." };
          const chosen = triage(symptoms, policy);
          const { team, urgent } = triage({ ...symptoms, language }, policy);
          const routes = routesByLanguage(symptoms, chosen, policy);
          expect(routeOf(routes, language) ?? chosen).toMatchObject({ team, urgent });
        },
      ),
    );
  });

  test("isn't kept where it is the same, where a language was asked for, or where no rule names one", () => {
    expect(received({}, { policy: english })).not.toHaveProperty("byLanguage");
    expect(received({})).not.toHaveProperty("byLanguage");
    const asked = received({ customer: { ...received().customer, language: "th" } }, { policy: korean });
    expect(asked).not.toHaveProperty("byLanguage");
  });
});

const before = received({}, { policy: korean });

test("a complaint whose language is learnt moves to that language's team, under a new ticket, with the promise and the place in line that it had", () => {
  const { complaint, told, hints } = learnt(before, "ko", korean);
  const { promise, promisedBy, waitingSince, stage } = before;
  expect(complaint).toMatchObject({ team: "returns", urgent: true, promise, promisedBy, waitingSince, stage });
  expect(complaint.owed).toMatchObject({ since: NOON, urgent: true });
  expect(complaint).not.toHaveProperty("byLanguage");
  expect(complaint.revision).toBe(before.revision + 1);
  expect(told).toContainEqual({
    at: NOON + HOUR,
    kind: "routed",
    team: "returns",
    urgent: true,
    because: "language",
  });
  expect(hints).toContainEqual({ kind: "ticket", lane: "returns-urgent", reference: before.reference, ticket: 2 });
});

test("a complaint stays where it is in another language", () => {
  const { complaint, hints } = learnt(before, "th", korean);
  expect(complaint).toMatchObject({ team: "support", urgent: false, ticket: 1, revision: before.revision });
  expect(hints.filter(({ kind }) => kind === "ticket")).toEqual([]);
});

test("a complaint whose language is learnt stays with whoever claimed it, had it, or was handed it", () => {
  const claimed = after(before, { kind: "claim" }, { by: agent(alice), policy: korean });
  const released = after(claimed, { kind: "release" }, { by: agent(alice), policy: korean });
  const note = "Theirs.";
  const moved = after(
    before,
    { kind: "hand-over", note, to: { team: "support" } },
    { by: supervisor(sam), policy: korean },
  );
  for (const one of [claimed, released, moved]) expect(learnt(one, "ko", korean).complaint.team).toBe("support");
});

test("a complaint that is moved stays urgent where somebody made it so", () => {
  const calm = withRules({ language: ["ko"], team: "returns" });
  const escalated = after(
    received({}, { policy: calm }),
    { kind: "escalate", note: "Now!" },
    { by: supervisor(sam), policy: calm },
  );
  expect(learnt(escalated, "ko", calm).complaint).toMatchObject({ team: "returns", urgent: true });
});

test("a complaint that only changes its team has changed for whoever sees it", () => {
  const calm = withRules({ language: ["ko"], team: "returns" });
  expect(learnt(received({}, { policy: calm }), "ko", calm).complaint.revision).toBe(before.revision + 1);
});

test("a variety of a language goes where its own rule says", () => {
  const policy = withRules({ language: ["pt-BR"], team: "support" }, { language: ["pt"], team: "returns" });
  const teamOf = (language: string) => learnt(received({}, { policy }), language, policy).complaint.team;
  expect(["pt", "pt-PT", "pt-BR"].map(teamOf)).toEqual(["returns", "returns", "support"]);
});
