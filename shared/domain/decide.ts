import { isFencedOut, isVisibleTo } from "./agent-profile.ts";
import type { Command, Context, Refusal } from "./command.ts";
import { addAutomaticAnswer, addMessage } from "./commands/add-message.ts";
import { answerFollowUp } from "./commands/answer-follow-up.ts";
import { approve, decline } from "./commands/approve.ts";
import { giveAddress, takeInChat } from "./commands/chat.ts";
import { close, reopen } from "./commands/close.ts";
import { link, merge, unlink } from "./commands/connect.ts";
import { disown } from "./commands/disown.ts";
import { escalate, handOver } from "./commands/hand-over.ts";
import { joinIncident, leaveIncident } from "./commands/incident.ts";
import { claim, extend, open, release } from "./commands/lease.ts";
import { rate } from "./commands/rate.ts";
import { note, reply } from "./commands/reply.ts";
import { resolve } from "./commands/resolve.ts";
import { unblock } from "./commands/unblock.ts";
import type { Complaint } from "./complaint.ts";
import { applyByPipeline } from "./decide-by-pipeline.ts";
import { decideReceive } from "./decide-receive.ts";
import { type Decision, decideWith, refused, replayOf } from "./decision.ts";
import type { Draft } from "./draft.ts";
import { leaseLost } from "./holding.ts";

/**
 * The state machine. Given a complaint (or none), a command and what is known of the moment, it gives the complaint's
 * next state with the entries to write before it and the hints to send after it, or says why not. Pure: the same
 * arguments give the same decision, so whoever loses a race simply decides again.
 */
export const decide = (complaint: Complaint | undefined, command: Command, context: Context): Decision => {
  if (command.kind === "receive") return decideReceive(complaint, command, context);
  if (complaint === undefined) return refused({ reason: "unknown-complaint" });
  const replay = replayOf(complaint, command);
  if (replay !== undefined) return replay;
  const { actor } = context;
  if (actor.kind === "agent" && !isVisibleTo(actor, complaint)) return refused({ reason: "unknown-complaint" });
  if (isFencedOut(command, complaint)) return refused(leaseLost(complaint));
  return decideWith(apply, complaint, command, context);
};

const apply = (draft: Draft, command: Exclude<Command, { kind: "receive" }>): Refusal | undefined => {
  switch (command.kind) {
    case "add-message":
      return addMessage(draft, command);
    case "add-automatic-answer":
      return addAutomaticAnswer(draft, command);
    case "take-in-chat":
      return takeInChat(draft, command);
    case "give-address":
      return giveAddress(draft, command);
    case "answer-follow-up":
      return answerFollowUp(draft, command);
    case "rate":
      return rate(draft, command);
    case "disown":
      return disown(draft, command);
    case "claim":
      return claim(draft, command);
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
    case "unblock":
      return unblock(draft, command);
    default:
      return applyByPipeline(draft, command);
  }
};
