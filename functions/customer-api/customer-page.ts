import { type LinkToken, readLinkToken } from "../../shared/access/link-token.ts";
import { type Became, entryOf } from "../../shared/arrivals/log-arrival.ts";
import { execute } from "../../shared/complaints/execute.ts";
import type { Execution } from "../../shared/complaints/execution.ts";
import { followMerges, mergedInto } from "../../shared/complaints/follow-merges.ts";
import type { Actor } from "../../shared/domain/command.ts";
import type { Door } from "../../shared/domain/entry.ts";
import type { Reference } from "../../shared/domain/ids.ts";
import type { Proof } from "../../shared/domain/proof.ts";
import type { PostHints } from "../../shared/queue/post-hints.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { KeyRing } from "../../shared/storage/key-ring.ts";
import type { PageNotice, PageView } from "./page-view.ts";
import { viewComplaint, viewMerged } from "./view-complaint.ts";
import type { Word } from "./word.ts";
import { identify } from "./word-id.ts";

export interface Dependencies {
  execution: Execution;
  keyRing: () => Promise<KeyRing>;
  postHints: PostHints;
  settings: Settings;
}

/** `undefined` for a link that isn't one, or not any more. */
export const readPage = async (
  { execution, keyRing, settings }: Dependencies,
  text: string,
): Promise<Omit<PageView, "base"> | undefined> => {
  const now = execution.now();
  const token = readLinkToken(await keyRing(), text, now);
  const found = token && (await execution.store.loadTimeline(token.reference));
  if (token === undefined || found === undefined) return undefined;
  if (mergedInto(found.complaint) === undefined) return viewComplaint(found, token, settings, now);
  const end = await followMerges(execution.store, found);
  const rest = end && (await execution.store.loadTimeline(end.complaint.reference));
  return viewMerged(found, rest, token, settings, now);
};

/** Merged again and again, each time between two looks. */
const MOST_LOOKS = 3;

/**
 * Carries out what the customer sent, and says how that went; `undefined` for a link that isn't one. What was merged goes on in
 * another complaint, and so does what is said to it, but that it wasn't them: that is about this one alone. `told`: what became
 * of it.
 */
export const takeWord = async (
  { execution, keyRing, postHints }: Dependencies,
  text: string,
  word: Word,
  told: (became: Became) => void,
): Promise<PageNotice | undefined> => {
  const now = execution.now();
  const token = readLinkToken(await keyRing(), text, now);
  if (token === undefined) return undefined;
  if (word.kind !== "add-message" && token.scope !== "mailed") return "not-possible";
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const named = await execution.store.load(token.reference);
    if (named === undefined) return undefined;
    const known = word.kind === "disown" ? named : await followMerges(execution.store, named);
    if (known === undefined) return "not-possible";
    const { reference } = known.complaint;
    const command = word.kind === "add-message" ? { ...word, proof: proofOf(token) } : word;
    const asked = { ...command, ...identify(word, token.scope, known.complaint, now) };
    const done = await execute(execution, reference, asked, customerOf(token, reference), { known });
    if (done.outcome === "changed") await postHints(done.hints);
    if (done.outcome !== "refused") {
      told(
        done.outcome === "changed"
          ? { outcome: "joined", reference, entry: entryOf(done.entries) }
          : { outcome: "duplicate", reference },
      );
      return NOTICES[word.kind];
    }
    if (done.refusal.reason === "unknown-complaint") return undefined;
    if (done.refusal.reason !== "merged") return "not-possible";
  }
  return "not-possible";
};

const NOTICES = {
  "add-message": "message-added",
  "answer-follow-up": "answer-recorded",
  rate: "rating-recorded",
  disown: "not-you-recorded",
} as const;

/** Only who reads the address's mail has a mailed link. */
const proofOf = ({ scope }: LinkToken): Proof => (scope === "mailed" ? "link" : "none");
const throughOf = ({ scope }: LinkToken): Door => (scope === "mailed" ? "link" : "submission");

/** Of a merged complaint the word joins the one in which it goes on, and names by whose link it came. */
const customerOf = (token: LinkToken, reference: Reference): Actor => ({
  kind: "customer",
  through: throughOf(token),
  ...(token.reference === reference ? {} : { of: token.reference }),
});
