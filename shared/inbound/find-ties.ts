import { addressIdOf, customerIdOf } from "../access/identity.ts";
import { readReplyAddress } from "../access/reply-address.ts";
import { readThreadId } from "../access/thread-id.ts";
import type { Execution } from "../complaints/execution.ts";
import { followMerges } from "../complaints/follow-merges.ts";
import { isReopenable } from "../domain/commands/add-message.ts";
import type { Complaint } from "../domain/complaint.ts";
import type { Reference } from "../domain/ids.ts";
import type { Tie, Ties } from "../domain/inbound/decide-mail.ts";
import type { IncomingMail } from "../domain/inbound/incoming-mail.ts";
import { parseReference } from "../domain/reference.ts";
import type { KeyRing } from "../storage/key-ring.ts";
import type { MailIndex } from "../storage/mail-index.ts";
import type { SentMailStore } from "../storage/sent-mail-store.ts";
import { messageIdHash } from "./mail-identity.ts";

export interface Dependencies {
  execution: Execution;
  index: MailIndex;
  sent: Pick<SentMailStore, "find">;
  /** Where signed addresses are; absent where the company has none. */
  replyDomain: string | undefined;
}

export interface Sought {
  mail: IncomingMail;
  /** Every address that it went to, by the envelope and by its headers. */
  recipients: readonly string[];
  /** The customer's. */
  email: string | undefined;
}

/** Whoever answers cites the latest mails last; a thread of years needs no more. */
const MOST_IDS = 6;
const MOST_SUBJECTS = 3;

/**
 * The complaints that a mail may belong to. The first tie that nobody can forge settles it and ends the search, so that an
 * answer to a mail of ours costs one read.
 */
export const findTies = async (
  { execution, index, sent, replyDomain }: Dependencies,
  ring: KeyRing,
  { mail, recipients, email }: Sought,
): Promise<Ties> => {
  const tieTo = (references: AsyncIterable<Reference>) => firstTie(execution, ring, references, email);
  const cited = [...new Set([...mail.inReplyTo, ...mail.references.toReversed()])];

  const toUs = replyDomain === undefined ? [] : recipients;
  const replyAddress = await tieTo(readAll(toUs, async (to) => readReplyAddress(ring, to, replyDomain ?? "")));
  if (replyAddress !== undefined) return { replyAddress };
  const signed = await tieTo(readAll(cited, async (id) => readThreadId(ring, id)));
  if (signed !== undefined) return { sentMail: signed };
  const ses = cited.filter((id) => SENT_BY_SES.test(id)).slice(0, MOST_IDS);
  const sentMail = await tieTo(readAll(ses, (id) => sent.find(id)));
  if (sentMail !== undefined) return { sentMail };
  const references = await firstOfCustomer(execution, ring, readFollowed(index, cited.slice(0, MOST_IDS)), email);
  const named = referencesIn(mail.subject ?? "").slice(0, MOST_SUBJECTS);
  return { references, subject: await tieTo(readAll(named, async (reference) => reference)) };
};

/** What SES puts in place of a sender's Message-ID: `<id@email.amazonses.com>`, or a region's name for `email`. */
const SENT_BY_SES = /@[a-z0-9-]+\.amazonses\.com>$/i;

async function* readAll<Named>(
  names: readonly Named[],
  read: (name: Named) => Promise<Reference | undefined>,
): AsyncIterable<Reference> {
  for (const name of names) {
    const reference = await read(name);
    if (reference !== undefined) yield reference;
  }
}

/** What mails under these ids became: several, where somebody used another's Message-ID. */
async function* readFollowed(index: MailIndex, ids: readonly string[]): AsyncIterable<Reference> {
  for (const id of ids) {
    for (const { became } of await index.find(messageIdHash(id))) if ("reference" in became) yield became.reference;
  }
}

/** As mails write them, or a person who types one off. */
const referencesIn = (subject: string): Reference[] => {
  const words = subject.match(/(?<![\p{L}\p{N}])[0-9A-Za-z]{9}(?![\p{L}\p{N}])/gu) ?? [];
  return [...new Set(words.flatMap((word) => parseReference(word) ?? []))];
};

/** Whatever somebody else made of the same ids, the customer's own counts. */
const firstOfCustomer = async (...seeking: Parameters<typeof readTies>): Promise<Tie | undefined> => {
  let first: Tie | undefined;
  for await (const tie of readTies(...seeking)) {
    if (tie.isParticipant) return tie;
    first ??= tie;
  }
  return first;
};

const firstTie = async (...seeking: Parameters<typeof readTies>): Promise<Tie | undefined> => {
  for await (const tie of readTies(...seeking)) return tie;
  return undefined;
};

async function* readTies(
  execution: Execution,
  ring: KeyRing,
  references: AsyncIterable<Reference>,
  email: string | undefined,
): AsyncIterable<Tie> {
  for await (const named of references) {
    // Whoever answers a merged complaint means the one in which it goes on.
    const found = await followMerges(execution.store, await execution.store.load(named));
    if (found === undefined) continue;
    const { complaint } = found;
    const { reference } = complaint;
    const isOpen = isReopenable(complaint, execution.now(), execution.policy);
    yield { reference, isOpen, isParticipant: takesPart(complaint, ring, email) };
  }
}

/** The customer, under any spelling of their mailbox. */
const takesPart = ({ customer }: Complaint, { identity }: KeyRing, email: string | undefined): boolean =>
  email !== undefined &&
  (customerIdOf(identity, { email }) === customer.id ||
    (customer.email !== undefined && addressIdOf(identity, email) === addressIdOf(identity, customer.email)));
