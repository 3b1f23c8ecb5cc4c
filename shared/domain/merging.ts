import type { Carried, Ended, Turn } from "./carried.ts";
import { type Chat, laterOf } from "./chat.ts";
import { responseDue } from "./clocks/deadlines.ts";
import { raiseInLine } from "./clockwork/raise-in-line.ts";
import { leaveChat, prove, reopenFor } from "./commands/add-message.ts";
import { type Complaint, waitsInLane } from "./complaint.ts";
import type { Draft } from "./draft.ts";
import type { AgentId } from "./ids.ts";
import { enqueue, expectResponse, returnToAgent } from "./moves.ts";
import type { Policy } from "./policy.ts";
import type { Promised } from "./promised.ts";
import { NEVER } from "./time.ts";

export const endedOf = (complaint: Complaint, by: AgentId, policy: Policy): Ended => {
  const { stage, owed } = complaint;
  return {
    by,
    turn: turnOf(complaint),
    ...(stage.status !== "queued" || stage.ahead ? { ahead: true } : {}),
    ...(owed === undefined ? {} : { due: responseDue(complaint, policy) }),
  };
};

/** Of a complaint that is merged, or is about to be. */
export const carriedOf = (complaint: Complaint, { by, turn, ahead, due }: Ended): Carried => {
  const { urgent, contacts, handOvers, waitingSince, firstResponseAt, promise, customer, chat, incident } = complaint;
  const { granted, grantedElse } = complaint;
  return {
    by,
    turn,
    urgent,
    ahead: ahead === true,
    contacts,
    proof: customer.proof,
    ...(handOvers === 0 ? {} : { handOvers }),
    ...(granted === undefined ? {} : { granted }),
    ...(grantedElse === undefined ? {} : { grantedElse }),
    ...(chat === undefined ? {} : { chat }),
    ...(incident === undefined || turn === "nobodys" ? {} : { incident }),
    ...(due === undefined ? {} : { owed: { waitingSince, by: due } }),
    ...(due === undefined || firstResponseAt !== undefined ? {} : { promise }),
  };
};

const turnOf = ({ stage }: Complaint): Turn => {
  switch (stage.status) {
    case "queued":
    case "assigned":
      return "ours";
    case "awaiting_customer":
      return "the-customers";
    case "resolved":
    case "closed":
      return "nobodys";
  }
};

/**
 * Takes on what was still to be done. What seemed done here is taken up again, and counts as reopened: the customer came back
 * with it. What waits for the customer does so no longer once it is our turn with either.
 */
export const takeOn = (draft: Draft, carried: Carried): void => {
  const { stage, contacts } = draft.complaint;
  draft.set({ contacts: contacts + carried.contacts });
  countHandOvers(draft, carried.handOvers);
  prove(draft, carried.proof);
  goOnWithChat(draft, carried.chat);
  leaveChat(draft);
  countGrants(draft, carried);
  if (carried.turn === "nobodys") return;
  joinToo(draft, carried);
  if (carried.urgent) becomeUrgent(draft);
  if (stage.status === "resolved" || stage.status === "closed") reopenFor(draft);
  else if (stage.status === "awaiting_customer" && carried.turn === "ours") returnToAgent(draft);
  if (carried.turn !== "ours") return;
  expectResponse(draft);
  oweNoLater(draft, carried);
  if (carried.ahead) raiseInLine(draft);
};

/** In each currency by itself. */
const countGrants = (draft: Draft, { granted, grantedElse = {} }: Carried): void => {
  if (granted !== undefined) draft.set({ granted: (draft.complaint.granted ?? 0) + granted });
  for (const [currency, amount] of Object.entries(grantedElse)) {
    const mine = draft.complaint.grantedElse ?? {};
    draft.set({ grantedElse: { ...mine, [currency]: (mine[currency] ?? 0) + amount } });
  }
};

/** Once in either is twice for the customer, of which nobody was told yet. */
const countHandOvers = (draft: Draft, more = 0): void => {
  const { handOvers } = draft.complaint;
  draft.set({ handOvers: handOvers + more });
  if (handOvers === 1 && more === 1) draft.raise("handed-over-twice");
};

/** The customer goes on hearing of the incident, from where they were left; one that is in another incident stays in that. */
const joinToo = (draft: Draft, { by, incident }: Carried): void => {
  if (incident === undefined || draft.complaint.incident !== undefined) return;
  draft.set({ incident: { ...incident, from: incident.told } });
  draft.tell({ kind: "incident-joined", incident: incident.id, agent: by });
  draft.owe({ kind: "catch-up", incident: incident.id });
};

/** A chat of its own goes on here, with what was said in it there. */
export const goOnWithChat = (draft: Draft, carried: Chat | undefined): void => {
  const { chat = carried } = draft.complaint;
  if (chat !== undefined) draft.set({ chat: laterOf(chat, carried) });
};

/** The word that was owed there is owed here, and by then. */
export const oweNoLater = (draft: Draft, { owed, promise }: Pick<Carried, "owed" | "promise">): void => {
  const { owed: mine, waitingSince } = draft.complaint;
  if (owed === undefined || mine === undefined) return;
  draft.set({
    waitingSince: Math.min(waitingSince, owed.waitingSince),
    owed: { ...mine, by: Math.min(mine.by ?? NEVER, owed.by) },
  });
  promiseNoLater(draft, promise);
};

/** Where either has nothing to promise any more the other stays. */
const promiseNoLater = (draft: Draft, promise: Promised | undefined): void => {
  const { promise: mine, firstResponseAt } = draft.complaint;
  if (promise?.by === undefined || mine.by === undefined || firstResponseAt !== undefined) return;
  if (promise.by < mine.by) draft.set({ promise });
};

/** In its lane it changes the line, for which it needs a new ticket. */
const becomeUrgent = (draft: Draft): void => {
  const { urgent, stage } = draft.complaint;
  if (urgent) return;
  draft.set({ urgent: true });
  if (stage.status === "queued" && waitsInLane(draft.complaint)) enqueue(draft, stage.ahead);
};
