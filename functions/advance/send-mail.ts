import { addressIdOf } from "../../shared/access/identity.ts";
import { issueLinkToken } from "../../shared/access/link-token.ts";
import { type Dependencies as AddressDependencies, changeAddress } from "../../shared/addresses/change-address.ts";
import { judgeMail, type MailRequest, type Verdict } from "../../shared/domain/address/judge-mail.ts";
import { timeZoneFor } from "../../shared/domain/calendar/zone-of-customer.ts";
import type { Payment } from "../../shared/domain/command.ts";
import type { Complaint } from "../../shared/domain/complaint.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import type { DebtId } from "../../shared/domain/ids.ts";
import { isPersonal } from "../../shared/domain/mail-kind.ts";
import { pickLanguage } from "../../shared/language/pick-language.ts";
import { renderMail } from "../../shared/mail/render-mail.ts";
import type { ComplaintStore } from "../../shared/storage/complaint-store.ts";
import type { KeyRing } from "../../shared/storage/key-ring.ts";
import { conversationOf } from "./conversation-of.ts";
import { attachedTo, type CarryFiles } from "./files-of.ts";
import { guessLanguage } from "./guess-language.ts";
import { mailStopped } from "./mail-stopped.ts";
import { type MailTask, matterOf } from "./matter-of.ts";
import type { Writing } from "./writing.ts";

export interface Dependencies extends Writing {
  addresses: AddressDependencies;
  store: Pick<ComplaintStore, "loadEntry">;
  carryFiles: CarryFiles;
}

export type SendMail = (
  complaint: Complaint,
  debt: DebtId,
  task: MailTask,
  /** The newest, which was read along with the complaint. */
  latest: Entry | undefined,
) => Promise<Omit<Payment, "debt">>;

/** One mail that a complaint owes: whether it goes out at all, in which language, and saying what. */
export const createMailing = (dependencies: Dependencies): SendMail => {
  const { store, carryFiles, settings, brand, textsFor, deliver, publicUrl, isMailStopped, now } = dependencies;

  return async (complaint, debt, task, latest) => {
    const { reference, customer, about } = complaint;
    const { email } = customer;
    if (email === undefined) return { result: { kind: "withheld", reason: "no-address" } };
    if (!isPersonal(task.mail) && (await isMailStopped())) return { result: mailStopped(now()) };
    const ring = await dependencies.keyRing();
    const detectedLanguage = await guessLanguage(complaint, latest);
    const locales = [customer.language, customer.detectedLanguage, detectedLanguage];
    const language = pickLanguage(locales, settings.company.language);
    const { proof, caution } = customer;
    const disowned = customer.disownedAt !== undefined;
    const request = { mail: task.mail, debt, reference, email, language, proof, disowned, caution };
    const verdict = await ask(dependencies.addresses, ring, request);
    if (verdict.verdict !== "send") return { result: resultOf(verdict), detectedLanguage };

    const loadEntry: Parameters<typeof matterOf>[2]["loadEntry"] = async (id) =>
      latest?.id === id ? latest : store.loadEntry(reference, id);
    const expires = complaint.receivedAt + settings.linksLast;
    const [matter, { said, sent }, attached] = await Promise.all([
      matterOf(complaint, task, { settings, now: now(), loadEntry }),
      conversationOf(complaint, ring, settings, loadEntry),
      attachedTo(task, loadEntry),
    ]);
    const mail = renderMail(
      {
        ...matter,
        ...said,
        reference,
        locale: customer.language ?? language,
        timeZone: timeZoneFor({ language, ...customer }, settings.company.timeZone),
        customer,
        about,
        statusUrl: `${publicUrl}/c/${issueLinkToken(ring, { reference, scope: "mailed", expires })}`,
      },
      await textsFor(language),
      brand,
    );
    const named = { reference, kind: task.mail };
    const result = await carryFiles(reference, attached, (files) =>
      deliver({ mail, email, ...sent, files, debt, reference, at: now(), named }),
    );
    return { result, detectedLanguage };
  };
};

/** The address decides, in one write with its counting: whoever asks at the same moment is counted as well. */
const ask = async (addresses: AddressDependencies, ring: KeyRing, request: MailRequest): Promise<Verdict> =>
  changeAddress(addresses, addressIdOf(ring.identity, request.email), (address) =>
    judgeMail(address, request, { now: addresses.now(), policy: addresses.policy }),
  );

const resultOf = (verdict: Exclude<Verdict, { verdict: "send" }>): Payment["result"] =>
  verdict.verdict === "postpone"
    ? { kind: "postponed", until: verdict.until }
    : { kind: "withheld", reason: verdict.reason };
