import type { Complaint } from "../complaint.ts";
import type { Entry, EntryBody } from "../entry.ts";
import type { EntryId } from "../ids.ts";

/** Of an entry all but what was said. */
export interface EntryEvidence extends Pick<Entry, "id" | "previous" | "at" | "facts"> {
  kind: EntryBody["kind"];
  /** Whether the chat shows it. */
  inChat: boolean;
  /** The ids of those that came along and are kept by themselves. */
  attachments?: readonly string[];
}

export interface Walked {
  /** What the complaint says, or where something is gone all that is stored: what lies behind the gap is there still. */
  entries: ReadonlyMap<EntryId, EntryEvidence>;
  gone?: EntryId;
}

/** From the head of the chain to its beginning. */
export const walkChain = ({ chain }: Pick<Complaint, "chain">, stored: readonly EntryEvidence[]): Walked => {
  const byId = new Map(stored.map((entry) => [entry.id, entry]));
  const reached = new Map<EntryId, EntryEvidence>();
  for (let id = chain.head; id !== undefined && !reached.has(id); ) {
    const entry = byId.get(id);
    if (entry === undefined) return { entries: byId, gone: id };
    reached.set(id, entry);
    id = entry.previous;
  }
  return { entries: reached };
};
