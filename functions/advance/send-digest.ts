import { issueLinkToken } from "../../shared/access/link-token.ts";
import type { Address, AddressTask } from "../../shared/domain/address/address.ts";
import type { Payment } from "../../shared/domain/command.ts";
import type { DebtId } from "../../shared/domain/ids.ts";
import type { Instant } from "../../shared/domain/time.ts";
import { pickLanguage } from "../../shared/language/pick-language.ts";
import { log } from "../../shared/log.ts";
import type { Brand } from "../../shared/mail/brand.ts";
import { renderMail } from "../../shared/mail/render-mail.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { KeyRing } from "../../shared/storage/key-ring.ts";
import type { TextsFor } from "../../shared/texts/texts.ts";
import type { Deliver } from "./deliver.ts";

export interface Dependencies {
  keyRing: () => Promise<KeyRing>;
  settings: Settings;
  brand: Brand;
  textsFor: TextsFor;
  deliver: Deliver;
  publicUrl: string;
  now: () => Instant;
}

export type SendDigest = (
  address: Address,
  debt: DebtId,
  task: Extract<AddressTask, { kind: "digest" }>,
) => Promise<Payment["result"]>;

/** One mail for all complaints of an address that came too quickly one after the other, each with its own page. */
export const createDigestMailing =
  ({ keyRing, settings, brand, textsFor, deliver, publicUrl, now }: Dependencies): SendDigest =>
  async ({ id, email, language, blocked, declinedUntil }, debt, { references, more, since }) => {
    const named = { address: id, kind: "digest" };
    const isDeclined = declinedUntil !== undefined && now() < declinedUntil;
    const reason = blocked?.because ?? (isDeclined ? "disowned" : undefined);
    if (reason !== undefined) {
      log.info("mail-withheld", { ...named, debt, reason });
      return { kind: "withheld", reason };
    }
    const ring = await keyRing();
    const expires = since + settings.linksLast;
    const complaints = references.map((reference) => ({
      reference,
      statusUrl: `${publicUrl}/c/${issueLinkToken(ring, { reference, scope: "mailed", expires })}`,
    }));
    const texts = await textsFor(pickLanguage([language], settings.company.language));
    const mail = renderMail({ kind: "digest", complaints, more }, texts, brand);
    return deliver({ mail, email, debt, reference: references[0] ?? "", at: now(), named });
  };
