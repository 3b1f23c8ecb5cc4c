import type { Command, Context, Refusal } from "./command.ts";
import type { Complaint } from "./complaint.ts";
import type { Hint } from "./debt.ts";
import { Draft } from "./draft.ts";
import type { Entry, Fact } from "./entry.ts";

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
  "note-answer",
  "take-in-chat",
  "give-address",
]);

/** A chat's messages are known again by their frames. */
const isForgotten = (command: Command): boolean =>
  FORGOTTEN.has(command.kind) || (command.kind === "add-message" && command.frames !== undefined);

/** The pipeline's own doing, and that of the box in which a customer chats: no agent's `If-Match` may fail because of it, unless it moved the complaint. */
const BOOKKEEPING: ReadonlySet<Command["kind"]> = new Set([
  "check",
  "settle",
  "note-mail",
  "end-reservation",
  "take-in-chat",
  "note-answer",
]);

/** What became of the same command before, if anything did. */
export const replayOf = (complaint: Complaint, { id, digest }: Command): Decision | undefined => {
  const earlier = [complaint.submission, ...complaint.recent].find((one) => one.id === id);
  if (earlier === undefined) return undefined;
  return earlier.digest === digest
    ? { outcome: "unchanged", complaint, replayed: true }
    : refused({ reason: "key-reused", complaint: complaint.reference });
};

/** Carries out what `apply` knows how to, of a complaint that there is. */
export const decideWith = <Known extends Command>(
  apply: (draft: Draft, command: Known) => Refusal | undefined,
  complaint: Complaint,
  command: Known,
  context: Context,
): Decision => {
  const draft = new Draft(complaint, context);
  const refusal = apply(draft, command);
  if (refusal !== undefined) return refused(refusal);
  if (draft.complaint === complaint) return { outcome: "unchanged", complaint, replayed: false };
  return changed(complaint, draft, command);
};

/** Ends a draft: what it cost is bounded, what came from outside is remembered, and what agents see has a new number. */
export const changed = (before: Complaint | undefined, draft: Draft, command: Command): Decision => {
  if (before !== undefined) draft.pause(before);
  draft.announce(before);
  draft.bound();
  if (!isForgotten(command)) {
    const recent = [...draft.complaint.recent, { id: command.id, digest: command.digest }];
    draft.set({ recent: recent.slice(-MEMORY) });
  }
  const { stage, team } = draft.complaint;
  const moved = before?.stage.status !== stage.status || before.team !== team;
  if (command.kind !== "open" && (moved || !BOOKKEEPING.has(command.kind)))
    draft.set({ revision: draft.complaint.revision + 1 });
  const { complaint, entries, told } = draft;
  return { outcome: "changed", complaint, entries, told, hints: draft.hints(before) };
};

export const refused = (refusal: Refusal): Decision => ({ outcome: "refused", refusal });
