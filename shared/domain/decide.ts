import { isFencedOut, isVisibleTo } from "./agent-profile.ts";
import type { Command, Context, Refusal } from "./command.ts";
import { addAutomaticAnswer, addMessage } from "./commands/add-message.ts";
import { answerFollowUp } from "./commands/answer-follow-up.ts";
import { approve, decline } from "./commands/approve.ts";
import { check } from "./commands/check.ts";
import { close, reopen } from "./commands/close.ts";
import { absorb, link, merge, undoMerge, unlink } from "./commands/connect.ts";
import { disown } from "./commands/disown.ts";
import { endReservation } from "./commands/end-reservation.ts";
import { escalate, handOver } from "./commands/hand-over.ts";
import { joinIncident, leaveIncident, tellFromIncident } from "./commands/incident.ts";
import { claim, extend, open, release } from "./commands/lease.ts";
import { rate } from "./commands/rate.ts";
import { receive } from "./commands/receive.ts";
import { note, reply } from "./commands/reply.ts";
import { resolve } from "./commands/resolve.ts";
import { settle } from "./commands/settle.ts";
import { unblock } from "./commands/unblock.ts";
import { noteMail, noteUndelivered } from "./commands/undelivered.ts";
import type { Complaint } from "./complaint.ts";
import type { Hint } from "./debt.ts";
import { Draft } from "./draft.ts";
import type { Entry, Fact } from "./entry.ts";
import { leaseLost } from "./holding.ts";

export type Decision =
  /** `told`: what newly happened, wherever it is kept. */
  | { outcome: "changed"; complaint: Complaint; entries: Entry[]; told: Fact[]; hints: Hint[] }
  /** `replayed`: the command was carried out before. Otherwise there was nothing to do. */
  | { outcome: "unchanged"; complaint: Complaint; replayed: boolean }
  | { outcome: "refused"; refusal: Refusal };

/** How many commands from outside an item remembers. */
const MEMORY = 16;

/** Converge by themselves when they come again, so that nobody has to recognise them. */
const FORGOTTEN: ReadonlySet<Command["kind"]> = new Set([
  "receive",
  "claim",
  "open",
  "check",
  "settle",
  "end-reservation",
  "undo-merge",
  "tell-from-incident",
]);

/** The pipeline's own doing: no agent's `If-Match` may fail because of it, unless it moved the complaint. */
const BOOKKEEPING: ReadonlySet<Command["kind"]> = new Set(["check", "settle", "note-mail", "end-reservation"]);

/**
 * The state machine. Given a complaint (or none), a command and what is known of the moment, it gives the complaint's
 * next state with the entries to write before it and the hints to send after it, or says why not. Pure: the same
 * arguments give the same decision, so whoever loses a race simply decides again.
 */
export const decide = (complaint: Complaint | undefined, command: Command, context: Context): Decision => {
  if (complaint === undefined) {
    if (command.kind !== "receive") return refused({ reason: "unknown-complaint" });
    return changed(undefined, receive(command, context), command);
  }
  const earlier = [complaint.submission, ...complaint.recent].find(({ id }) => id === command.id);
  if (earlier !== undefined) {
    if (earlier.digest !== command.digest) return refused({ reason: "key-reused" });
    return { outcome: "unchanged", complaint, replayed: true };
  }
  const { actor } = context;
  if (actor.kind === "agent" && !isVisibleTo(actor, complaint)) return refused({ reason: "unknown-complaint" });
  if (isFencedOut(command, complaint)) return refused(leaseLost(complaint));
  const draft = new Draft(complaint, context);
  const refusal = apply(draft, command);
  if (refusal !== undefined) return refused(refusal);
  if (draft.complaint === complaint) return { outcome: "unchanged", complaint, replayed: false };
  return changed(complaint, draft, command);
};

const apply = (draft: Draft, command: Command): Refusal | undefined => {
  switch (command.kind) {
    case "receive":
      return { reason: "exists", complaint: draft.complaint.reference };
    case "add-message":
      return addMessage(draft, command);
    case "add-automatic-answer":
      return addAutomaticAnswer(draft, command);
    case "answer-follow-up":
      return answerFollowUp(draft, command);
    case "rate":
      return rate(draft, command);
    case "disown":
      return disown(draft, command);
    case "claim":
      return claim(draft);
    case "open":
      return open(draft);
    case "reply":
      return reply(draft, command);
    case "note":
      return note(draft, command);
    case "hand-over":
      return handOver(draft, command);
    case "escalate":
      return escalate(draft, command);
    case "resolve":
      return resolve(draft, command);
    case "approve":
      return approve(draft, command);
    case "decline":
      return decline(draft, command);
    case "extend":
      return extend(draft);
    case "release":
      return release(draft);
    case "reopen":
      return reopen(draft, command);
    case "close":
      return close(draft, command);
    case "merge":
      return merge(draft, command);
    case "link":
      return link(draft, command);
    case "unlink":
      return unlink(draft, command);
    case "join-incident":
      return joinIncident(draft, command);
    case "leave-incident":
      return leaveIncident(draft, command);
    case "tell-from-incident":
      return tellFromIncident(draft, command);
    case "unblock":
      return unblock(draft, command);
    case "check":
      return check(draft, command);
    case "note-undelivered":
      return noteUndelivered(draft, command);
    case "note-mail":
      return noteMail(draft, command);
    case "settle":
      return settle(draft, command);
    case "absorb":
      return absorb(draft, command);
    case "undo-merge":
      return undoMerge(draft, command);
    case "end-reservation":
      return endReservation(draft, command);
  }
};

const changed = (before: Complaint | undefined, draft: Draft, command: Command): Decision => {
  if (before !== undefined) draft.pause(before);
  draft.bound();
  if (!FORGOTTEN.has(command.kind)) {
    const recent = [...draft.complaint.recent, { id: command.id, digest: command.digest }];
    draft.set({ recent: recent.slice(-MEMORY) });
  }
  const { stage, urgent, team } = draft.complaint;
  const moved = before?.stage.status !== stage.status || before.urgent !== urgent || before.team !== team;
  if (command.kind !== "open" && (moved || !BOOKKEEPING.has(command.kind)))
    draft.set({ revision: draft.complaint.revision + 1 });
  const { complaint, entries, told } = draft;
  return { outcome: "changed", complaint, entries, told, hints: draft.hints(before) };
};

const refused = (refusal: Refusal): Decision => ({ outcome: "refused", refusal });
