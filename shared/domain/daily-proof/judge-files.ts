import type { Reference } from "../ids.ts";
import type { EntryEvidence } from "./chain-of.ts";
import type { Missing } from "./missing.ts";

/** Whether what came along with each entry is kept. `kept`: the ids of those that are there. */
export const judgeFiles = (
  reference: Reference,
  entries: readonly EntryEvidence[],
  kept: ReadonlySet<string>,
): Missing[] =>
  entries.flatMap(({ attachments = [], at }) =>
    attachments
      .filter((id) => !kept.has(id))
      .map((id) => ({ kind: "file-gone" as const, id, reference, detail: "attachment", at })),
  );

export const hasFiles = (entries: readonly EntryEvidence[]): boolean =>
  entries.some(({ attachments = [] }) => attachments.length > 0);
