import type { Undeliverable } from "./complaint.ts";
import type { Draft } from "./draft.ts";
import type { EntryId } from "./ids.ts";
import { expectResponse, returnToAgent } from "./moves.ts";

/** What follows where mail doesn't reach the customer. */

/** The first time counts: since then nobody has been reached. */
export const becomeUndeliverable = (draft: Draft, because: Undeliverable["because"]): void => {
  const { customer } = draft.complaint;
  if (customer.undeliverable !== undefined) return;
  draft.set({ customer: { ...customer, undeliverable: { because, at: draft.context.now } } });
};

/**
 * Nobody heard our answer, so it is our turn still: back to the agent who knows it. It counts as no reopening, for nobody said
 * that something isn't solved.
 */
export const returnUnheard = (draft: Draft, entry?: EntryId): void => {
  const { status } = draft.complaint.stage;
  if (status === "closed") {
    passOn(draft, entry);
    return;
  }
  draft.tell({ kind: "answer-unheard", ...(entry === undefined ? {} : { entry }) });
  if (status === "awaiting_customer" || status === "resolved") returnToAgent(draft);
  else expectResponse(draft);
};

/** Of what was merged the complaint in which it goes on has to know: nobody returns to this one. */
export const passOn = (draft: Draft, entry?: EntryId): void => {
  const { stage } = draft.complaint;
  if (stage.status !== "closed" || stage.because !== "merged") return;
  draft.owe({ kind: "tell-unheard", ...(entry === undefined ? {} : { entry }) });
};
