import { customerIdOf, digestOf, referenceOfSubmission } from "../access/identity.ts";
import { entryOf } from "../arrivals/log-arrival.ts";
import { execute } from "../complaints/execute.ts";
import type { Execution } from "../complaints/execution.ts";
import type { ReadSegment } from "../complaints/read-segment.ts";
import { submit } from "../complaints/submit.ts";
import type { Words } from "../domain/command.ts";
import { laneOf } from "../domain/complaint.ts";
import { type AgentId, commandId, type EntryId, type Reference } from "../domain/ids.ts";
import type { MailDecision } from "../domain/inbound/decide-mail.ts";
import type { Proof } from "../domain/proof.ts";
import type { LaneFronts } from "../queue/lane-fronts.ts";
import type { PostHints } from "../queue/post-hints.ts";
import type { KeyRing } from "../storage/key-ring.ts";
import type { ParkedStore } from "../storage/parked-store.ts";
import type { KeepMailFiles } from "./keep-mail-files.ts";
import type { Letter } from "./letter.ts";

/** What it takes to do as was decided. */
export interface Carrying {
  execution: Execution;
  keyRing: () => Promise<KeyRing>;
  readSegment: ReadSegment;
  postHints: PostHints;
  fronts: LaneFronts;
  parked: ParkedStore;
  keepFiles: KeepMailFiles;
}

/** `isNew`: whether this mail, and not the same one a moment before, made the difference. */
export interface Carried {
  reference: Reference;
  isNew: boolean;
  /** Which has its words, where it is new. */
  entry?: EntryId | undefined;
  /** What it was is erased. */
  gone?: true;
}

type Decided<Outcome> = Extract<MailDecision, { outcome: Outcome }>;

const CUSTOMER = { kind: "customer", through: "mail" } as const;
const MOST_SUBJECT = 300;
const MOST_NAME = 200;
const MOST_EXCERPT = 500;

/** A new complaint. Its reference comes from the mail, so the same mail again finds the same complaint. */
export const accept = async (
  { execution, readSegment, postHints, fronts, keepFiles }: Carrying,
  keyRing: KeyRing,
  letter: Letter,
  { proof, caution, links }: Decided<"accepted">,
): Promise<Carried> => {
  const { identity, mail } = letter;
  const { subject, attachments: _later, ...words } = wordsOf(letter);
  const submission = {
    ...words,
    key: submissionKey(letter),
    digest: identity.content,
    channel: "email" as const,
    customer: { ...senderOf(letter), proof, ...(caution === undefined ? {} : { caution }) },
    about: subject === undefined ? {} : { subject },
    links,
    fronts: fronts.known(),
    ...vouchedIn(letter),
    ...(mail.attachments.length === 0 ? {} : { keepFiles: (to: Reference) => keepFiles(to, mail.attachments) }),
  };
  const submitted = await submit({ execution, keyRing, readSegment }, submission, CUSTOMER);
  if (submitted.outcome === "refused") {
    if (submitted.refusal.reason !== "unknown-complaint")
      throw new Error(`a mail was refused: ${submitted.refusal.reason}`);
    return { reference: nameOf(letter, keyRing.identity).reference, isNew: false, gone: true };
  }
  const { reference } = submitted.complaint;
  if (submitted.outcome === "unchanged") return { reference, isNew: false };
  await Promise.all([postHints(submitted.hints), fronts.look(laneOf(submitted.complaint))]);
  return { reference, isNew: true, entry: entryOf(submitted.entries) };
};

/**
 * The complaint that an earlier try made of this mail, where it ended before that was noted. Meanwhile what the mail cites may
 * have come in as well: a try that looked at its ties alone would join that, and have it twice.
 */
export const findMade = async (
  { execution }: Carrying,
  { identity }: KeyRing,
  letter: Letter,
): Promise<Reference | undefined> => {
  const { reference, customer } = nameOf(letter, identity);
  const found = await execution.store.load(reference);
  return found?.complaint.customer.id === customer ? reference : undefined;
};

const nameOf = (letter: Letter, identity: Buffer) => {
  const key = submissionKey(letter);
  const customer = customerIdOf(identity, senderOf(letter), key);
  return { customer, reference: referenceOfSubmission(identity, { channel: "email", key, submitter: customer }, 0) };
};

/** A word in a complaint that is there. */
export const join = async (
  carrying: Carrying,
  letter: Letter,
  { to, as, proof }: Decided<"joined">,
): Promise<Carried> => {
  const thirdParty = as === "third-party" ? { thirdParty: senderOf(letter) } : {};
  return say(carrying, letter, to, { kind: "add-message", proof, ...thirdParty, ...vouchedIn(letter) });
};

/** Set aside, and where a machine answered a mail of ours, on record there as well. Gives its id. */
export const park = async (
  carrying: Carrying,
  keyRing: KeyRing,
  letter: Letter,
  { reason, sign, about, as }: Decided<"parked">,
): Promise<string> => {
  const { identity, understood, delivery } = letter;
  const { subject, text } = wordsOf(letter);
  const { email } = understood.customer;
  const id = digestOf("parked", identity.messageId, identity.content);
  if (about !== undefined) {
    const thirdParty = as === "third-party" ? { thirdParty: senderOf(letter) } : {};
    await say(carrying, letter, about, { kind: "add-automatic-answer", ...thirdParty });
  }
  await carrying.parked.park({
    id,
    at: delivery.at,
    reason,
    sign,
    ...(email === undefined ? {} : { from: email, customer: customerIdOf(keyRing.identity, { email }) }),
    ...(subject === undefined ? {} : { subject }),
    excerpt: [...text].slice(0, MOST_EXCERPT).join(""),
    ...(about === undefined ? {} : { about }),
    raw: delivery.raw,
    knownAs: identity.messageId,
    arrival: delivery.arrival,
  });
  return id;
};

type Kind =
  | { kind: "add-message"; proof: Proof; thirdParty?: NonNullable<Words["thirdParty"]>; vouchedBy?: AgentId }
  | { kind: "add-automatic-answer"; thirdParty?: NonNullable<Words["thirdParty"]> };

const say = async (
  { execution, postHints, keepFiles }: Carrying,
  letter: Letter,
  reference: Reference,
  kind: Kind,
): Promise<Carried> => {
  const { messageId, content } = letter.identity;
  const attachments = letter.mail.attachments.length === 0 ? [] : await keepFiles(reference, letter.mail.attachments);
  const id = commandId(digestOf("mail", kind.kind, messageId, content));
  const command = { ...wordsOf(letter), attachments, ...kind, id, digest: content } as const;
  const done = await execute(execution, reference, command, CUSTOMER);
  // What it was tied to has changed since it was looked at: whoever brings the mail again decides anew.
  if (done.outcome === "refused") throw new Error(`a mail was refused: ${done.refusal.reason}`);
  if (done.outcome === "unchanged") return { reference, isNew: false };
  await postHints(done.hints);
  return { reference, isNew: true, entry: entryOf(done.entries) };
};

const submissionKey = ({ identity }: Letter): string => `${identity.messageId} ${identity.content}`;

const wordsOf = ({ mail, identity, understood, delivery }: Letter): Omit<Words, "thirdParty"> => {
  const { messageId, references, remarks, subject } = mail;
  const { fresh, quoted } = understood;
  return {
    text: fresh,
    ...(subject === undefined || subject === "" ? {} : { subject: [...subject].slice(0, MOST_SUBJECT).join("") }),
    mail: {
      raw: delivery.raw,
      ...(messageId === undefined ? { knownAs: identity.messageId } : { messageId }),
      ...(references.length === 0 ? {} : { references }),
      ...(quoted === undefined ? {} : { quoted }),
      ...(remarks.length === 0 ? {} : { remarks }),
    },
  };
};

const vouchedIn = ({ delivery: { vouchedBy } }: Letter): { vouchedBy?: AgentId } =>
  vouchedBy === undefined ? {} : { vouchedBy };

const senderOf = ({ understood }: Letter): { email?: string; name?: string } => {
  const { email, name } = understood.customer;
  return {
    ...(email === undefined ? {} : { email }),
    ...(name === undefined || name === "" ? {} : { name: [...name].slice(0, MOST_NAME).join("") }),
  };
};
