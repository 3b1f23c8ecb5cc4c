import { issueLinkToken } from "../../shared/access/link-token.ts";
import { issueReplyAddress } from "../../shared/access/reply-address.ts";
import type { Address, AddressTask } from "../../shared/domain/address/address.ts";
import { judgeDigest } from "../../shared/domain/address/judge-mail.ts";
import type { Payment } from "../../shared/domain/command.ts";
import type { DebtId } from "../../shared/domain/ids.ts";
import { pickLanguage } from "../../shared/language/pick-language.ts";
import { log } from "../../shared/log.ts";
import { renderMail } from "../../shared/mail/render-mail.ts";
import { mailStopped } from "./mail-stopped.ts";
import type { Writing } from "./writing.ts";

export type SendDigest = (
  address: Address,
  debt: DebtId,
  task: Extract<AddressTask, { kind: "digest" }>,
) => Promise<Payment["result"]>;

/**
 * One mail for all complaints of an address that came too quickly one after the other, each with its own page. An answer to it
 * joins the newest, where an agent sees the others too; as one more complaint it would only end in the next digest.
 */
export const createDigestMailing =
  ({ keyRing, settings, brand, textsFor, deliver, publicUrl, isMailStopped, now }: Writing): SendDigest =>
  async (address, debt, { references, more, proven, since }) => {
    const { id, email, language } = address;
    const named = { address: id, kind: "digest" };
    const reason = judgeDigest(address, { proven }, now());
    if (reason !== undefined) {
      log.info("mail-withheld", { ...named, debt, reason });
      return { kind: "withheld", reason };
    }
    if (await isMailStopped()) return mailStopped(now());
    const ring = await keyRing();
    const expires = since + settings.linksLast;
    const complaints = references.map((reference) => ({
      reference,
      statusUrl: `${publicUrl}/c/${issueLinkToken(ring, { reference, scope: "mailed", expires })}`,
    }));
    const texts = await textsFor(pickLanguage([language], settings.company.language));
    const mail = renderMail({ kind: "digest", complaints, more }, texts, brand);
    const { replyDomain } = settings.inbound;
    const newest = references.at(-1);
    const replyTo =
      newest === undefined || replyDomain === undefined
        ? {}
        : { replyTo: issueReplyAddress(ring, newest, replyDomain) };
    return deliver({ mail, email, ...replyTo, debt, reference: references[0] ?? "", at: now(), named });
  };
