import { addressIdOf } from "../../shared/access/identity.ts";
import type { Payment } from "../../shared/domain/command.ts";
import type { DebtId } from "../../shared/domain/ids.ts";
import type { Instant } from "../../shared/domain/time.ts";
import { log } from "../../shared/log.ts";
import type { Brand } from "../../shared/mail/brand.ts";
import type { Deliver } from "../../shared/mail/deliver.ts";
import type { RenderedMail } from "../../shared/mail/mail.ts";
import { renderStaffMail, type StaffMailContent } from "../../shared/mail/staff/staff-mail.ts";
import type { AddressStore } from "../../shared/storage/address-store.ts";
import type { KeyRing } from "../../shared/storage/key-ring.ts";
import type { StaffTexts } from "../../shared/texts/staff/load-staff-texts.ts";

export interface Dependencies {
  texts: StaffTexts;
  brand: Brand;
  deliver: Deliver;
  keyRing: () => Promise<KeyRing>;
  addresses: Pick<AddressStore, "load">;
  now: () => Instant;
}

/** Never throws: whatever goes wrong is one person's mail. */
export type SendToStaff = (to: string, debt: DebtId, content: StaffMailContent) => Promise<Payment["result"]>;

/** One mail to one of the company's own people, unless their address came back for good, or they called one spam. */
export const createStaffMailing = ({ texts, brand, deliver, keyRing, addresses, now }: Dependencies): SendToStaff => {
  const rendered = new WeakMap<StaffMailContent, RenderedMail>();
  const render = (content: StaffMailContent): RenderedMail => {
    const mail = rendered.get(content) ?? renderStaffMail(content, texts, brand);
    rendered.set(content, mail);
    return mail;
  };
  return async (to, debt, content) => {
    const { kind } = content;
    try {
      const { identity } = await keyRing();
      const address = addressIdOf(identity, to);
      const blocked = (await addresses.load(address))?.address.blocked;
      if (blocked !== undefined) {
        log.warn("mail-withheld", { kind, address, debt, reason: blocked.because });
        return { kind: "withheld", reason: blocked.because };
      }
      const named = { kind, address };
      const result = await deliver({ mail: render(content), email: to, debt, reference: kind, at: now(), named });
      if (result.kind === "paid") log.info("mail-sent", named);
      return result;
    } catch (error) {
      log.warn("debt-failed", { debt, kind, error });
      return { kind: "failed", reason: "error" };
    }
  };
};
