import { iso } from "../../shared/domain/time.ts";
import { Problem } from "../../shared/http/problem.ts";
import type { Privacy } from "../../shared/storage/privacy-store.ts";

/** Why nothing was done, as an answer that tells the supervisor what to do instead. */

export const supervisorsOnly = (): Problem =>
  new Problem(403, "supervisors-only", { detail: "Only a supervisor works on customers' data." });

export const allTeamsNeeded = (): Problem =>
  new Problem(403, "all-teams-needed", {
    detail: "A customer's data is every team's: ask a supervisor who sees them all.",
  });

export const unknownCustomer = (): Problem =>
  new Problem(404, "unknown-customer", {
    detail: "Name a customer by customer.id of a complaint, or as mailto:ada@example.com or tel:+4930123456.",
  });

export const held = ({ reason, by, at }: NonNullable<Privacy["hold"]>): Problem =>
  new Problem(409, "customer-held", {
    detail: "Nothing of this customer is erased while it is held. Release it first: DELETE …/hold.",
    members: { hold: { reason, by, at: iso(at) } },
  });

export const beingErased = (): Problem =>
  new Problem(409, "being-erased", {
    detail: "This customer's data is being erased: there is nothing left to ask for.",
  });

export const badCursor = (): Problem => {
  const detail = "Send the cursor as it was given in nextCursor, for the same customer.";
  return new Problem(422, "bad-cursor", { detail, errors: [{ pointer: "/cursor", detail }] });
};
