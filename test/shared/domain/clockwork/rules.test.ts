import { expect, test } from "vitest";
import { rules } from "../../../../shared/domain/clockwork/rules.ts";

test("what is due at once is applied in this order: what frees a complaint before what finds it late", () => {
  expect(rules.map(({ name }) => name)).toEqual([
    "raise-late-acknowledgement",
    "leave-lost-team",
    "expire-lease",
    "end-reservation",
    "raise-response-at-risk",
    "raise-late-response",
    "raise-slow-resolution",
    "raise-regulatory-deadline",
    "update-customer",
    "remind-customer",
    "warn-customer",
    "close-unanswered",
    "ask-whether-fixed",
    "remind-of-follow-up",
    "close-undisputed",
    "raise-unpaid-debt",
    "give-up-answers",
    "look-again",
  ]);
});
