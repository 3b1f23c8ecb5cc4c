import type { Payment } from "../domain/command.ts";
import type { DebtId } from "../domain/ids.ts";
import type { Instant } from "../domain/time.ts";
import { type LogDetail, log } from "../log.ts";
import { type MailAddress, mailAddress } from "../mail-address.ts";
import type { Brand } from "./brand.ts";
import { compose } from "./compose.ts";
import type { MailFile } from "./file-part.ts";
import type { RenderedMail } from "./mail.ts";
import type { MailSender } from "./mail-sender.ts";
import type { Thread } from "./thread.ts";

export interface Delivery {
  mail: RenderedMail;
  email: string;
  /** Where answers go, other than to the company's sender address. */
  replyTo?: MailAddress;
  thread?: Thread;
  files?: readonly MailFile[];
  debt: DebtId;
  /** What the mail is about: the reference of a complaint, or of the first of several. */
  reference: string;
  at: Instant;
  /** What the log calls it. */
  named: Pick<LogDetail, "reference" | "address" | "kind">;
}

export type Deliver = (delivery: Delivery) => Promise<Payment["result"]>;

/** Composes one mail and hands it to SES. What SES says decides what becomes of the debt. */
export const createDelivery =
  ({ sender, brand, mailFrom }: { sender: MailSender; brand: Brand; mailFrom: string }): Deliver =>
  async ({ mail, email, replyTo, thread, files = [], debt, reference, at, named }) => {
    const from = mailAddress(mailFrom);
    if (from === undefined) throw new Error("the company's sender address can't send mail");
    const to = mailAddress(email);
    const result =
      to === undefined
        ? ({ kind: "refused", reason: "address-impossible" } as const)
        : await sender.send({
            to,
            from,
            mime: compose({
              mail,
              reference,
              id: debt,
              at,
              from: { name: brand.name, address: from },
              to,
              ...(replyTo === undefined ? {} : { replyTo }),
              ...thread,
              files,
            }),
            tags: { reference, debt },
          });
    switch (result.kind) {
      case "sent":
        return { kind: "paid", messageId: result.messageId };
      case "retry":
        log.warn("mail-retried", { ...named, debt, reason: result.reason });
        return { kind: "failed", reason: result.reason };
      case "refused":
        return { kind: "withheld", reason: "address-refused" };
    }
  };
