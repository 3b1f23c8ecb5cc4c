import type { Payment } from "../../shared/domain/command.ts";
import type { DebtId } from "../../shared/domain/ids.ts";
import type { Instant } from "../../shared/domain/time.ts";
import { log } from "../../shared/log.ts";
import type { Brand } from "../../shared/mail/brand.ts";
import type { Deliver } from "../../shared/mail/deliver.ts";
import { renderStaffMail, type StaffMailContent } from "../../shared/mail/staff/staff-mail.ts";
import type { StaffTexts } from "../../shared/texts/staff/load-staff-texts.ts";

export interface Dependencies {
  texts: StaffTexts;
  brand: Brand;
  deliver: Deliver;
  now: () => Instant;
}

export type SendToStaff = (to: string, debt: DebtId, content: StaffMailContent) => Promise<Payment["result"]>;

/** One mail to one of the company's own people. */
export const createStaffMailing =
  ({ texts, brand, deliver, now }: Dependencies): SendToStaff =>
  async (to, debt, content) => {
    const named = { kind: content.kind };
    const mail = renderStaffMail(content, texts, brand);
    const result = await deliver({ mail, email: to, debt, reference: content.kind, at: now(), named });
    if (result.kind === "paid") log.info("mail-sent", named);
    return result;
  };
