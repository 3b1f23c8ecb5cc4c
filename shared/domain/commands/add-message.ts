import type { Command, Refusal, Words } from "../command.ts";
import type { Complaint, Stage } from "../complaint.ts";
import type { Draft } from "../draft.ts";
import type { Author, MessageBody } from "../entry.ts";
import type { EntryId } from "../ids.ts";
import { expectResponse, returnToAgent } from "../moves.ts";
import type { Policy } from "../policy.ts";
import type { Proof } from "../proof.ts";
import type { Instant } from "../time.ts";
import { goesOn, placeOf, sayFromChat } from "./chat.ts";
import { becomeDeliverable } from "./unblock.ts";

/**
 * The customer's word. While we work on the complaint it joins it; once it was the customer's turn, or all seemed done,
 * it brings the complaint back, ahead of the line, to the agent who knows it. So does a third party's: an agent has to see
 * it; but it proves nothing of the customer, and nothing that we mail answers it.
 */
export const addMessage = (
  draft: Draft,
  { proof, frames, metadata, vouchedBy, ...words }: Extract<Command, { kind: "add-message" }>,
): Refusal | undefined => {
  const { actor, now, policy } = draft.context;
  const { stage } = draft.complaint;
  if (actor.kind === "agent") return { reason: "wrong-status", status: stage.status };
  if (stage.status === "closed" && stage.because === "merged") return { reason: "merged", into: stage.into };
  const place = frames === undefined ? "next" : placeOf(draft.complaint.chat, frames);
  if (place === "in") return undefined;
  if (place !== "next") return place;
  if (!isReopenable(draft.complaint, now, policy)) return { reason: "reopening-over" };
  const isOneContact = goesOn(draft, frames);
  const body: MessageBody = { kind: "message", ...wordsOf(words), ...(metadata === undefined ? {} : { metadata }) };
  if (frames === undefined) sayInMail(draft, actor, body, proof);
  else sayFromChat(draft, actor, body, frames);
  if (vouchedBy !== undefined) draft.tell({ kind: "accepted-from-parked", agent: vouchedBy });
  if (words.thirdParty === undefined) {
    prove(draft, proof);
    if (words.mail !== undefined && proof !== "none") beHeard(draft);
    if (frames === undefined) leaveChat(draft);
    if (!isOneContact) countContact(draft, stage);
  }
  switch (stage.status) {
    case "queued":
    case "assigned":
      expectResponse(draft);
      return undefined;
    case "awaiting_customer":
      returnToAgent(draft);
      return undefined;
    case "resolved":
    case "closed":
      reopenFor(draft);
      return undefined;
  }
};

/** Whoever answers what we asked doesn't write because they wait for us, though a supervisor is to decide by now. */
const countContact = (draft: Draft, { status }: Stage): void => {
  if (draft.complaint.owed !== undefined && status !== "awaiting_customer") draft.count({ kind: "repeat-contact" });
  draft.set({ contacts: draft.complaint.contacts + 1 });
};

/** Whoever is sure to be the customer isn't known to be in the chat: answers are for the address from now on. */
export const leaveChat = (draft: Draft): void => {
  const { chat } = draft.complaint;
  if (chat !== undefined) draft.set({ chat: { ...chat, elsewhere: true } });
};

/** A machine's answer to a mail of ours: on record for whoever looks, and nobody is woken, at whatever stage. */
export const addAutomaticAnswer = (
  draft: Draft,
  words: Extract<Command, { kind: "add-automatic-answer" }>,
): Refusal | undefined => {
  const { actor } = draft.context;
  if (actor.kind === "agent") return { reason: "wrong-status", status: draft.complaint.stage.status };
  draft.say(actor, { ...wordsOf(words), kind: "automatic-answer" });
  return undefined;
};

/**
 * A customer's words; whatever we mail from then on answers the mail that they came in, and repeats its subject. So not one
 * that proves less than we know of them: anybody can write in their name.
 */
export const sayInMail = (draft: Draft, author: Author, body: MessageBody, proof: Proof): EntryId => {
  const isTheirs = body.thirdParty === undefined && (proof !== "none" || draft.complaint.customer.proof === "none");
  if (body.mail === undefined) return draft.say(author, body);
  const mail = proof === "none" ? body.mail : { ...body.mail, proof };
  const entry = draft.say(author, { ...body, mail });
  if (isTheirs) draft.set({ lastMail: entry });
  return entry;
};

const wordsOf = ({ text, subject, thirdParty, mail, attachments = [] }: Words): Words => ({
  text,
  ...(subject === undefined ? {} : { subject }),
  ...(thirdParty === undefined ? {} : { thirdParty }),
  ...(mail === undefined ? {} : { mail }),
  ...(attachments.length === 0 ? {} : { attachments }),
});

/** Whether a customer's word still has a place here: always, until some time after closing. */
export const isReopenable = ({ stage }: Complaint, now: Instant, policy: Policy): boolean =>
  stage.status !== "closed" || (stage.because !== "merged" && now <= stage.since + policy.reopenWithin);

/** Back from the dead or the done: counted, because "solved" was said too soon. */
export const reopenFor = (draft: Draft): void => {
  draft.set({ reopenings: draft.complaint.reopenings + 1 });
  draft.tell({ kind: "reopened" });
  draft.count({ kind: "reopened" });
  returnToAgent(draft);
};

/** Whoever surely writes from an address that had come back reads mail there again. Not so whose owner wanted no more of it. */
const beHeard = (draft: Draft): void => {
  if (draft.complaint.customer.undeliverable?.because !== "bounced") return;
  draft.tell({ kind: "unblocked" });
  becomeDeliverable(draft, false);
};

const STRENGTH: Record<Proof, number> = { none: 0, link: 1, authenticated: 2 };

/** An address that was once proven stays so. */
export const prove = (draft: Draft, proof: Proof): void => {
  const { customer } = draft.complaint;
  if (STRENGTH[proof] > STRENGTH[customer.proof]) draft.set({ customer: { ...customer, proof } });
};
