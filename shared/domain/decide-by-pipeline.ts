import type { Command, Context, FromPipeline, Refusal } from "./command.ts";
import { check } from "./commands/check.ts";
import { absorb, undoMerge } from "./commands/connect.ts";
import { endReservation } from "./commands/end-reservation.ts";
import { tellFromIncident } from "./commands/incident.ts";
import { noteAnswer } from "./commands/note-answer.ts";
import { settle } from "./commands/settle.ts";
import { noteMail, noteUndelivered, noteUnheard } from "./commands/undelivered.ts";
import type { Complaint } from "./complaint.ts";
import { type Decision, decideWith, refused, replayOf } from "./decision.ts";
import type { Draft } from "./draft.ts";

export type PipelineCommand = Extract<Command, { kind: FromPipeline["kind"] }>;

/** What the pipeline asks by itself, apart from all that people ask: the worker that never does starts without it. */
export const decideByPipeline = (
  complaint: Complaint | undefined,
  command: PipelineCommand,
  context: Context,
): Decision =>
  complaint === undefined
    ? refused({ reason: "unknown-complaint" })
    : (replayOf(complaint, command) ?? decideWith(applyByPipeline, complaint, command, context));

export const applyByPipeline = (draft: Draft, command: PipelineCommand): Refusal | undefined => {
  switch (command.kind) {
    case "check":
      return check(draft, command);
    case "settle":
      return settle(draft, command);
    case "absorb":
      return absorb(draft, command);
    case "undo-merge":
      return undoMerge(draft, command);
    case "end-reservation":
      return endReservation(draft, command);
    case "tell-from-incident":
      return tellFromIncident(draft, command);
    case "note-undelivered":
      return noteUndelivered(draft, command);
    case "note-mail":
      return noteMail(draft, command);
    case "note-unheard":
      return noteUnheard(draft, command);
    case "note-answer":
      return noteAnswer(draft, command);
  }
};
