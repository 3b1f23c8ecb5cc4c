import { digestOf } from "../access/identity.ts";
import type { Entry, MailRecord } from "../domain/entry.ts";
import type { Reference } from "../domain/ids.ts";
import { inParallel } from "../in-parallel.ts";
import { messageIdHash } from "../inbound/mail-identity.ts";
import { fromItem, type Item } from "../storage/item.ts";
import { messageIdKey, parkedKey, sentMailKey } from "../storage/keys.ts";
import type { ParkedMail } from "../storage/parked-store.ts";
import type { Rows } from "../storage/rows.ts";
import { sesIdOf } from "../storage/ses-id.ts";
import { type Found, type FoundObject, rowOf } from "./found.ts";
import type { Walked } from "./walk-complaint.ts";

type Reading = Pick<Rows, "get" | "list">;

const AT_ONCE = 8;

/** The mails of a complaint: those that came in, whole and as they are known again, and the names of those that went out. */
export const mailsOf = async (
  rows: Reading,
  { complaint: { reference }, entries, facts }: Walked,
): Promise<Found[]> => {
  const records = entries.flatMap(mailOf);
  const raws = records.flatMap(({ raw }) => (raw === undefined ? [] : [rawMail(raw, reference)]));
  const names = new Set(records.flatMap((record) => nameOf(record) ?? []));
  const known = await inParallel(AT_ONCE, [...names], (name) => knownMails(rows, name, reference));
  const ids = new Set(facts.flatMap((fact) => (fact.kind === "mail-sent" ? sesIdOf(fact.messageId) : [])));
  const sent = await inParallel(AT_ONCE, [...ids], (id) => rows.get(sentMailKey(id)));
  return [
    ...raws,
    ...known.flat(),
    ...sent.flatMap((item) => (item === undefined ? [] : [rowOf("mail-sent", item, reference)])),
  ];
};

/** One that was set aside, and is no complaint's. */
export const parkedMailOf = async (rows: Reading, id: string): Promise<Found[]> => {
  const item = await rows.get(parkedKey(id));
  const mail = item && (fromItem(item).mail as ParkedMail);
  if (item === undefined || mail === undefined || mail.erased) return [];
  const known = (await rows.list(messageIdKey(mail.knownAs))).filter((one) => parkedIdOf(one) === id);
  return [
    rawMail(mail.raw),
    ...known.flatMap((one) => copiesOf(one)),
    ...known.map((one) => rowOf("mail-known", one)),
    rowOf("parked-mail", item),
  ];
};

/** Under one name, if they are this complaint's: others may have used their Message-ID. */
const knownMails = async (rows: Reading, name: string, reference: Reference): Promise<Found[]> => {
  const found = await inParallel(AT_ONCE, await rows.list(messageIdKey(name)), async (item): Promise<Found[]> => {
    const { became } = fromItem(item) as { became: { reference?: Reference } };
    const parked = await rows.get(parkedKey(parkedIdOf(item)));
    const mail = parked && (fromItem(parked).mail as ParkedMail);
    const isOurs = [became.reference, mail?.about, mail?.accepted].includes(reference);
    if (!isOurs) return [];
    const aside = parked === undefined || mail?.erased ? [] : [rowOf("parked-mail", parked, reference)];
    return [...copiesOf(item, reference), rowOf("mail-known", item, reference), ...aside];
  });
  return found.flat();
};

const mailOf = ({ body }: Entry): MailRecord[] =>
  (body.kind === "message" || body.kind === "automatic-answer") && body.mail !== undefined ? [body.mail] : [];

const nameOf = ({ messageId, knownAs }: MailRecord): string | undefined =>
  messageId === undefined ? knownAs : messageIdHash(messageId);

/** What the mail that is known by this row is called where it was set aside. */
const parkedIdOf = ({ pk, sk }: Item): string =>
  digestOf("parked", (pk?.S ?? "").slice(messageIdKey("").length), sk?.S ?? "");

const copiesOf = (item: Item, reference?: Reference): FoundObject[] =>
  [...((fromItem(item).raws as Set<string> | undefined) ?? [])].map((raw) => rawMail(raw, reference));

const rawMail = (object: string, reference?: Reference): FoundObject => ({
  kind: "mail",
  object,
  filename: "mail.eml",
  size: 0,
  ...(reference === undefined ? {} : { reference }),
});
