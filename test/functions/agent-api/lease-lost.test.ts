import { expect, test } from "vitest";
import { problemOf } from "../../../functions/agent-api/refusals.ts";
import { alice, bob } from "../../support/complaints.ts";

const told = (who: typeof alice, holder?: typeof alice) => {
  const refusal = { reason: "lease-lost" as const, ...(holder === undefined ? {} : { holder }) };
  const { status, type, extras } = problemOf({ outcome: "refused", refusal }, undefined, { id: who });
  expect([status, type]).toEqual([409, "lease-lost"]);
  return { detail: extras.detail, members: extras.members };
};

test("whoever lost a complaint hears who has it", () => {
  expect(told(bob, alice)).toEqual({
    detail: "You don't hold this complaint. alice holds it now.",
    members: { holder: alice },
  });
  expect(told(bob).detail).toContain("Nobody holds it now");
});

test("whoever holds it themselves isn't told that they don't", () => {
  const { detail, members } = told(alice, alice);
  expect(detail).toContain("another lease");
  expect(detail).not.toMatch(/don't hold|alice/u);
  expect(members).toEqual({ holder: alice });
});
