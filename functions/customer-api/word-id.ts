import { digestOf } from "../../shared/access/identity.ts";
import type { Scope } from "../../shared/access/link-token.ts";
import type { Complaint } from "../../shared/domain/complaint.ts";
import { type CommandId, commandId } from "../../shared/domain/ids.ts";
import type { Instant } from "../../shared/domain/time.ts";
import type { Word } from "./word.ts";

export interface WordId {
  id: CommandId;
  digest: string;
}

/** Which request a word is, as a plain form can't say so itself: a second click is the first one again. */
export const identify = (word: Word, scope: Scope, complaint: Complaint, now: Instant): WordId => {
  switch (word.kind) {
    case "add-message":
    case "disown":
      return onceInAWhile(word, scope, complaint, now);
    case "answer-follow-up":
    case "rate":
      return unlessItStands(word, complaint);
  }
};

/** The same words again within this time, in the same turn, are a second click, not a second message. */
const SECOND_CLICK = 3_600_000;

const onceInAWhile = (word: Word, scope: Scope, complaint: Complaint, now: Instant): WordId => {
  const digest = digestOf(JSON.stringify(word));
  const hour = String(Math.floor(now / SECOND_CLICK));
  return { id: commandId(digestOf(scope, digest, turnOf(complaint), hour)), digest };
};

/** Changes whenever an agent took the complaint up or let it go, and not by what the customer says. */
const turnOf = ({ leases, stage }: Complaint): string => `${leases}-${stage.status === "assigned"}`;

/**
 * Said again while it stands it is nothing new, however late; said after something else, or of another resolution, it is:
 * who goes from 3 to 5 and back to 3 within a minute means 3. So each names the one that it takes the place of.
 */
const unlessItStands = (word: Word, { recent, resolution }: Complaint): WordId => {
  const prefix = `${word.kind}-`;
  const digest = digestOf(JSON.stringify(word), resolution?.entry ?? "");
  const standing = recent.findLast(({ id }) => id.startsWith(prefix));
  if (standing?.digest === digest) return standing;
  return { id: commandId(prefix + digestOf(digest, standing?.id ?? "")), digest };
};
