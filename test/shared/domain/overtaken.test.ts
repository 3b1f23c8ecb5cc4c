import { expect, test } from "vitest";
import type { Complaint } from "../../../shared/domain/complaint.ts";
import type { MailKind } from "../../../shared/domain/debt.ts";
import { isOvertaken } from "../../../shared/domain/overtaken.ts";
import { assignedTo, awaitingCustomer, closed, received, resolved } from "../../support/complaints.ts";

const inEachStatus = (): Complaint[] => [received(), assignedTo(), awaitingCustomer(), resolved(), closed()];

/** In which statuses a mail would only confuse. */
const overtakenIn = (mail: MailKind): string[] =>
  inEachStatus()
    .filter((complaint) => isOvertaken(complaint, mail))
    .map(({ stage }) => stage.status);

test("an acknowledgement is overtaken once a person has answered", () => {
  expect(overtakenIn("acknowledgement")).toEqual(["awaiting_customer", "resolved", "closed"]);
});

test("a reminder is overtaken once it is no longer the customer's turn", () => {
  expect(overtakenIn("reminder")).toEqual(["queued", "assigned", "resolved", "closed"]);
});

test.each<MailKind>(["follow-up", "follow-up-reminder"])(
  "a %s is overtaken once nothing is resolved any more",
  (mail) => {
    expect(overtakenIn(mail)).toEqual(["queued", "assigned", "awaiting_customer", "closed"]);
  },
);

test.each<MailKind>(["reply", "resolution"])("a %s is never overtaken: somebody said it", (mail) => {
  for (const complaint of inEachStatus()) expect(isOvertaken(complaint, mail)).toBe(false);
});
