import type { AnswerOutcome } from "./command.ts";
import type { AnswerThere } from "./complaint.ts";
import type { Draft } from "./draft.ts";
import type { EntryId } from "./ids.ts";
import { passOn, returnUnheard } from "./unheard.ts";

/** Answers that go back to where the complaint came from: what is on its way, and what became of it. */

/** More at once than anybody writes before the first of them arrives or comes back. */
const MOST = 8;

export const sendThere = (draft: Draft, answer: AnswerThere): void => {
  const [oldest] = draft.complaint.answeredThere;
  if (draft.complaint.answeredThere.length >= MOST && oldest !== undefined) endThere(draft, oldest.entry, "unheard");
  draft.set({ answeredThere: [...draft.complaint.answeredThere, answer] });
};

/**
 * Each is noted once, and put on record. What never arrived brings the complaint back where it was our latest word; where there is
 * nobody to put it there, it is as for whoever left no address at all.
 */
export const endThere = (draft: Draft, entry: EntryId, outcome: AnswerOutcome): void => {
  const { answeredThere, stage } = draft.complaint;
  const answer = answeredThere.find((one) => one.entry === entry);
  if (answer === undefined) return;
  const isLatest = answeredThere.at(-1) === answer;
  draft.set({ answeredThere: answeredThere.filter((one) => one !== answer) });
  if (outcome === "taken") draft.tell({ kind: "answer-taken", entry });
  else if (outcome === "nowhere") draft.tell({ kind: "mail-withheld", mail: answer.mail, reason: "no-address", entry });
  else if (isLatest && stage.status !== "closed") returnUnheard(draft, entry);
  else {
    draft.tell({ kind: "answer-unheard", entry });
    if (isLatest) passOn(draft, entry);
  }
};
