import { issueLinkToken } from "../../shared/access/link-token.ts";
import type { Payment } from "../../shared/domain/command.ts";
import type { Complaint } from "../../shared/domain/complaint.ts";
import type { Task } from "../../shared/domain/debt.ts";
import type { DebtId } from "../../shared/domain/ids.ts";
import type { Instant } from "../../shared/domain/time.ts";
import { log } from "../../shared/log.ts";
import { compose } from "../../shared/mail/compose.ts";
import type { MailMatter } from "../../shared/mail/mail.ts";
import { mailAddress } from "../../shared/mail/mail-address.ts";
import type { MailSender } from "../../shared/mail/mail-sender.ts";
import { renderMail } from "../../shared/mail/render-mail.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { ComplaintStore } from "../../shared/storage/complaint-store.ts";
import type { KeyRing } from "../../shared/storage/key-ring.ts";

export interface Dependencies {
  sender: MailSender;
  store: Pick<ComplaintStore, "loadEntry">;
  keyRing: () => Promise<KeyRing>;
  settings: Settings;
  publicUrl: string;
  now: () => Instant;
}

type MailTask = Extract<Task, { kind: "mail" }>;
export type SendMail = (complaint: Complaint, debt: DebtId, task: MailTask) => Promise<Payment["result"]>;

/** Renders, composes and sends one mail that a complaint owes. What SES says decides what becomes of the debt. */
export const createMailing =
  ({ sender, store, keyRing, settings, publicUrl, now }: Dependencies): SendMail =>
  async (complaint, debt, task) => {
    const { reference, customer, about } = complaint;
    const to = mailAddress(customer.email ?? "");
    const from = mailAddress(settings.company.mailFrom);
    if (from === undefined) throw new Error("the company's sender address can't send mail");
    if (to === undefined) return { kind: "withheld", reason: "address-refused" };
    const expires = complaint.receivedAt + settings.linksLast;
    const token = issueLinkToken(await keyRing(), { reference, scope: "mailed", expires });
    const mail = renderMail({
      ...(await matterOf(complaint, task, settings, store, now())),
      reference,
      company: { name: settings.company.name },
      language: customer.language ?? settings.company.language,
      timeZone: settings.company.timeZone,
      customer,
      about,
      statusUrl: `${publicUrl}/c/${token}`,
    });
    const mime = compose({
      mail,
      reference,
      id: debt,
      at: now(),
      from: { name: settings.company.name, address: from },
      to,
    });
    const result = await sender.send({ to, from, mime, tags: { reference, debt } });
    switch (result.kind) {
      case "sent":
        return { kind: "paid", messageId: result.messageId };
      case "retry":
        log.warn("mail-retried", { reference, debt, kind: result.reason });
        return { kind: "failed", reason: result.reason };
      case "refused":
        log.warn("mail-refused", { reference, debt, kind: result.reason });
        return { kind: "withheld", reason: "address-refused" };
    }
  };

const matterOf = async (
  complaint: Complaint,
  { mail, entry: id }: MailTask,
  { policy }: Settings,
  store: Dependencies["store"],
  now: Instant,
): Promise<MailMatter> => {
  const { stage, promisedBy, reference } = complaint;
  switch (mail) {
    case "acknowledgement":
      return { kind: mail, respondBy: promisedBy > now ? promisedBy : undefined };
    case "reminder": {
      const remindedAt = stage.status === "awaiting_customer" ? stage.remindedAt : undefined;
      return { kind: mail, closesAt: remindedAt && remindedAt + policy.closeUnansweredAfter };
    }
    case "follow-up":
      return { kind: mail };
    case "follow-up-reminder": {
      const remindedAt = stage.status === "resolved" ? stage.remindedAt : undefined;
      return { kind: mail, closesAt: remindedAt && remindedAt + policy.closeResolvedAfter };
    }
    case "reply":
    case "resolution": {
      const entry = id && (await store.loadEntry(reference, id));
      if (!entry) throw new Error(`the entry of a ${mail} is missing`);
      if (entry.body.kind === "reply") return { kind: "reply", words: entry.body.text };
      if (entry.body.kind === "resolution") return { kind: "resolution", resolution: entry.body.resolution };
      throw new Error(`a ${mail} can't carry a ${entry.body.kind}`);
    }
  }
};
