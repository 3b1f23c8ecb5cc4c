import { addressIdOf } from "../../shared/access/identity.ts";
import { type Dependencies as AddressDependencies, changeAddress } from "../../shared/addresses/change-address.ts";
import { executeByPipeline } from "../../shared/complaints/execute-by-pipeline.ts";
import type { Execution } from "../../shared/complaints/execution.ts";
import { block } from "../../shared/domain/address/address.ts";
import type { FromPipeline, SentMail } from "../../shared/domain/command.ts";
import { commandId } from "../../shared/domain/ids.ts";
import { log } from "../../shared/log.ts";
import type { PostHints } from "../../shared/queue/post-hints.ts";
import type { KeyRing } from "../../shared/storage/key-ring.ts";
import type { ReputationStore } from "../../shared/storage/reputation-store.ts";
import { type DeliveryEvent, type Feedback, feedbackOf, type Mail } from "./delivery-event.ts";
import type { RecordSent } from "./record-sent.ts";

export interface Dependencies {
  execution: Execution;
  addresses: AddressDependencies;
  keyRing: () => Promise<KeyRing>;
  recordSent: RecordSent;
  postHints: PostHints;
  reputations: Pick<ReputationStore, "note">;
  /** Decides anew whether automatic mail may flow. */
  lookAtReputation: () => Promise<void>;
}

/**
 * What SES tells of a mail, whenever, in whatever order and however often it does. A mail that came back for good, or was called
 * spam, is the last one to its address.
 */
export const recordDelivery = async (dependencies: Dependencies, event: DeliveryEvent): Promise<void> => {
  const feedback = feedbackOf(event);
  const { mail, kind } = feedback;
  switch (kind) {
    case "sent":
      return dependencies.recordSent(mail);
    case "bounced":
    case "complained":
      return recordUndelivered(dependencies, feedback);
    case "delayed":
    case "returned":
    case "rejected": {
      const named = namedIn(mail);
      const isNews =
        named !== undefined && (await tell(dependencies, mail, { kind: "note-mail", news: kind, mail: named }));
      if (kind === "rejected" && (isNews || mail.reference === undefined)) {
        log.error("alarm-raised", { ...(mail.reference && { reference: mail.reference }), kind: "mail-rejected" });
      }
      return;
    }
    case "nothing":
      return;
  }
};

const recordUndelivered = async (
  dependencies: Dependencies,
  { kind, mail, emails, at, counts }: Extract<Feedback, { kind: "bounced" | "complained" }>,
): Promise<void> => {
  const { execution, addresses, keyRing, reputations, lookAtReputation } = dependencies;
  const { identity } = await keyRing();
  const now = execution.now();
  for (const email of emails) {
    await changeAddress(addresses, addressIdOf(identity, email), (address) => ({
      address: block(address, kind, now),
    }));
  }
  const named = namedIn(mail);
  await tell(dependencies, mail, { kind: "note-undelivered", because: kind, ...(named && { mail: named }) });
  if (!counts) return;
  await reputations.note(kind, mail.messageId, at ?? now);
  await lookAtReputation();
};

/** Whether it was news to the complaint. Each thing that becomes of a mail is told once, by the mail's own id. */
const tell = async (
  { execution, postHints }: Dependencies,
  { messageId, reference }: Mail,
  news: Extract<FromPipeline, { kind: "note-undelivered" | "note-mail" }>,
): Promise<boolean> => {
  if (reference === undefined) return false;
  const what = news.kind === "note-mail" ? news.news : news.because;
  const command = { ...news, id: commandId(`${what}-${messageId}`), digest: "" };
  const done = await executeByPipeline(execution, reference, command);
  if (done.outcome !== "changed") return false;
  await postHints(done.hints);
  return true;
};

const namedIn = ({ debt, messageId }: Mail): SentMail | undefined =>
  debt === undefined ? undefined : { debt, messageId };
