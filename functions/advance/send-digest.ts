import { issueLinkToken } from "../../shared/access/link-token.ts";
import type { Address, AddressTask } from "../../shared/domain/address/address.ts";
import { judgeDigest } from "../../shared/domain/address/judge-mail.ts";
import type { Payment } from "../../shared/domain/command.ts";
import type { DebtId } from "../../shared/domain/ids.ts";
import { pickLanguage } from "../../shared/language/pick-language.ts";
import { log } from "../../shared/log.ts";
import { renderMail } from "../../shared/mail/render-mail.ts";
import type { Writing } from "./writing.ts";

export type SendDigest = (
  address: Address,
  debt: DebtId,
  task: Extract<AddressTask, { kind: "digest" }>,
) => Promise<Payment["result"]>;

/** One mail for all complaints of an address that came too quickly one after the other, each with its own page. */
export const createDigestMailing =
  ({ keyRing, settings, brand, textsFor, deliver, publicUrl, now }: Writing): SendDigest =>
  async (address, debt, { references, more, proven, since }) => {
    const { id, email, language } = address;
    const named = { address: id, kind: "digest" };
    const reason = judgeDigest(address, { proven }, now());
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
