import type { Command, Context } from "./command.ts";
import { receive } from "./commands/receive.ts";
import type { Complaint } from "./complaint.ts";
import { changed, type Decision, refused, replayOf } from "./decision.ts";

/** The one decision that a door takes, by itself: a function that only takes complaints in starts without all the others. */
export const decideReceive = (
  complaint: Complaint | undefined,
  command: Extract<Command, { kind: "receive" }>,
  context: Context,
): Decision =>
  complaint === undefined
    ? changed(undefined, receive(command, context), command)
    : (replayOf(complaint, command) ?? refused({ reason: "exists", complaint: complaint.reference }));
