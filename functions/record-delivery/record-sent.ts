import { addressIdOf } from "../../shared/access/identity.ts";
import { type Dependencies as AddressDependencies, changeAddress } from "../../shared/addresses/change-address.ts";
import { executeByPipeline } from "../../shared/complaints/execute-by-pipeline.ts";
import type { Execution } from "../../shared/complaints/execution.ts";
import { systemCommand } from "../../shared/complaints/system-command.ts";
import { settleAddress } from "../../shared/domain/address/advance-address.ts";
import type { Payment } from "../../shared/domain/command.ts";
import type { DebtId, Reference } from "../../shared/domain/ids.ts";
import type { KeyRing } from "../../shared/storage/key-ring.ts";
import type { ReadOutboxes } from "../../shared/storage/outbox-reader.ts";
import type { SentMailStore } from "../../shared/storage/sent-mail-store.ts";
import type { Mail } from "./delivery-event.ts";
import { gather } from "./gather.ts";

export interface Dependencies {
  execution: Execution;
  addresses: AddressDependencies;
  keyRing: () => Promise<KeyRing>;
  readOutboxes: ReadOutboxes;
  sentMails: Pick<SentMailStore, "noteAll">;
}

export type RecordSent = (mail: Mail) => Promise<void>;

/**
 * SES took a mail on. It is noted, so that an answer to it finds its complaint; and where its debt is still owed, since the
 * worker died or never heard SES's answer, it is paid hereby and no second mail goes out. Mostly the worker has written so
 * already: then one read and one write for a whole batch is all that this costs.
 */
export const createSentRecording = ({
  execution,
  addresses,
  keyRing,
  readOutboxes,
  sentMails,
}: Dependencies): RecordSent => {
  const note = gather(sentMails.noteAll);
  const outboxesOf = gather<Reference, Awaited<ReturnType<ReadOutboxes>>>(readOutboxes);

  const settle = async ({ messageId, reference, debt }: Mail): Promise<void> => {
    if (reference === undefined || debt === undefined) return;
    const owed = (await outboxesOf(reference)).get(reference) ?? [];
    if (!owed.includes(debt)) return;
    const command = systemCommand({ kind: "settle", payments: [paid(debt, messageId)] });
    await executeByPipeline(execution, reference, command);
  };

  /** Owed by the address itself, which is found by whom the mail went to. */
  const settleDigest = async ({ messageId, to, debt }: Mail): Promise<void> => {
    const { identity } = await keyRing();
    for (const email of to) {
      const id = addressIdOf(identity, email);
      const found = await addresses.addresses.load(id);
      if (debt === undefined || !found?.address.outbox.some((owed) => owed.id === debt)) continue;
      const payments = [paid(debt, messageId)];
      const change: Parameters<typeof changeAddress>[2] = (address, writeId) => ({
        address: settleAddress(address, payments, { now: addresses.now(), policy: addresses.policy, writeId }),
      });
      await changeAddress(addresses, id, change, found);
    }
  };

  return async (mail) => {
    const at = mail.sentAt ?? execution.now();
    const isDigest = mail.debt?.startsWith("digest-") ?? false;
    // What somebody answers to a digest is about any of its complaints, so it finds none of them.
    const reference = isDigest ? undefined : mail.reference;
    await Promise.all([
      note({ messageId: mail.messageId, reference, at }),
      isDigest ? settleDigest(mail) : settle(mail),
    ]);
  };
};

const paid = (debt: DebtId, messageId: string): Payment => ({ debt, result: { kind: "paid", messageId } });
