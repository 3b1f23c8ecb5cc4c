import { type LinkToken, readLinkToken } from "../../shared/access/link-token.ts";
import { type Execution, execute } from "../../shared/complaints/execute.ts";
import type { Actor } from "../../shared/domain/command.ts";
import type { Door } from "../../shared/domain/entry.ts";
import type { Proof } from "../../shared/domain/proof.ts";
import type { PostHints } from "../../shared/queue/post-hints.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { KeyRing } from "../../shared/storage/key-ring.ts";
import type { PageNotice, PageView } from "./page-view.ts";
import { viewComplaint } from "./view-complaint.ts";
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
  return token && found && viewComplaint(found.complaint, found.entries, token, settings, now);
};

/** Carries out what the customer sent, and says how that went; `undefined` for a link that isn't one. */
export const takeWord = async (
  { execution, keyRing, postHints }: Dependencies,
  text: string,
  word: Word,
): Promise<PageNotice | undefined> => {
  const now = execution.now();
  const token = readLinkToken(await keyRing(), text, now);
  if (token === undefined) return undefined;
  if (word.kind !== "add-message" && token.scope !== "mailed") return "not-possible";
  const known = await execution.store.load(token.reference);
  if (known === undefined) return undefined;
  const command = word.kind === "add-message" ? { ...word, proof: proofOf(token) } : word;
  const actor: Actor = { kind: "customer", through: throughOf(token) };
  const done = await execute(
    execution,
    token.reference,
    { ...command, ...identify(word, token.scope, known.complaint, now) },
    actor,
    { known },
  );
  if (done.outcome === "refused") return done.refusal.reason === "unknown-complaint" ? undefined : "not-possible";
  if (done.outcome === "changed") await postHints(done.hints);
  return NOTICES[word.kind];
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
