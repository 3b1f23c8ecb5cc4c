import type { Caution, MailKind, WithholdingReason } from "../debt.ts";
import type { DebtId, Reference } from "../ids.ts";
import { isPersonal } from "../mail-kind.ts";
import type { Policy } from "../policy.ts";
import type { Proof } from "../proof.ts";
import type { Instant } from "../time.ts";
import { type Address, type Digest, MOST_LISTED, type Permitted } from "./address.ts";
import { unreadable } from "./recipient.ts";

/** A mail that a complaint owes. */
export interface MailRequest {
  mail: MailKind;
  debt: DebtId;
  reference: Reference;
  email: string;
  /** BCP 47: in which it would be written. */
  language: string;
  proof: Proof;
  /** Whether the address's owner said that the complaint isn't theirs. */
  disowned: boolean;
  caution?: Caution | undefined;
}

export type Verdict =
  | { verdict: "send" }
  | { verdict: "withhold"; reason: WithholdingReason }
  | { verdict: "postpone"; until: Instant };

export type Judgement = Verdict & {
  /** What the address is from now on; the one that came in where nothing changes. */
  address: Address;
};

/** More than `most` can be, since a person's words aren't capped. */
const MOST_KEPT = 40;
const HOW_OFTEN_TOLD = 86_400_000;
/** Whoever asks again so soon died on the way to sending. */
const SOON = 60_000;

/**
 * Whether one mail goes out, and if not, why: this file alone decides so. The same mail asked about again gets the same
 * answer, so a worker that died between asking and sending costs nothing. After `mostWithin` it is counted anew: what an
 * outage held up goes out now, and not when it was permitted.
 */
export const judgeMail = (
  address: Address,
  request: MailRequest,
  context: { now: Instant; policy: Policy },
): Judgement => {
  const { now, policy } = context;
  const never = neverMailed(request, policy) ?? stopped(address, request, now);
  if (never !== undefined) return { verdict: "withhold", reason: never, address };

  const mails = address.mails.filter(({ at }) => at > now - policy.mail.mostWithin);
  if (mails.some(({ debt }) => debt === request.debt))
    return { verdict: "send", address: askedAgain(address, request, now) };
  const isFull = mails.length >= policy.mail.most;
  if (request.mail === "acknowledgement" && (isFull || goesIntoDigest(address, request, mails, context))) {
    return { verdict: "withhold", reason: "digest", address: joinDigest(address, request, context) };
  }
  if (isFull && !isPersonal(request.mail)) {
    const last = mails.at(-policy.mail.most);
    return { verdict: "postpone", until: (last?.at ?? now) + policy.mail.mostWithin, address };
  }
  const waits = isQuestion(request.mail) ? askableAt(address, request.debt, policy) : now;
  if (waits > now) return { verdict: "postpone", until: waits, address };
  const permitted: Permitted = { debt: request.debt, mail: request.mail, at: now };
  const { email, language } = request;
  const asked = isQuestion(request.mail) ? { asked: { debt: request.debt, at: now } } : {};
  const known = { ...address, email, language, ...asked };
  return { verdict: "send", address: { ...known, mails: [...mails, permitted].slice(-MOST_KEPT) } };
};

/** However much was resolved: whoever is asked about each of it answers about none. */
const isQuestion = (mail: MailKind): boolean => mail === "follow-up" || mail === "follow-up-reminder";

/** A question that an outage held up is asked when it goes out: the next keeps its distance from then. */
const askedAgain = (address: Address, { mail, debt }: MailRequest, now: Instant): Address => {
  const isOld = address.asked?.debt === debt && now - address.asked.at > SOON;
  return isQuestion(mail) && isOld ? { ...address, asked: { debt, at: now } } : address;
};

const askableAt = ({ asked }: Address, debt: DebtId, { mail }: Policy): Instant =>
  asked === undefined || asked.debt === debt ? 0 : asked.at + mail.askEvery;

/** What no address can change, known when a complaint comes in. */
export const neverMailed = (
  { email, mail, proof, caution }: Pick<MailRequest, "email" | "mail" | "proof" | "caution">,
  policy: Policy,
): WithholdingReason | undefined => {
  const isCautious = caution !== undefined && (UNWANTED.has(caution) ? isUnwanted(mail, proof) : isFirst(mail, proof));
  return unreadable(email, policy.mail.ours) ?? (isCautious ? caution : undefined);
};

const isFirst = (mail: MailKind, proof: Proof): boolean => mail === "acknowledgement" && proof === "none";

/** Nothing automatic, until whoever reads the address has shown that they care; and no acknowledgement even then. */
const isUnwanted = (mail: MailKind, proof: Proof): boolean =>
  mail === "acknowledgement" || (proof === "none" && !isPersonal(mail));

/** No automatic answer is wanted (RFC 3834, 2), or it would go to somebody who has nothing to do with it. */
const UNWANTED: ReadonlySet<Caution> = new Set(["null-sender", "was-parked", "forged-sender"]);

/** The same for a digest, which was permitted when it was owed: what may have happened since. */
export const judgeDigest = (
  address: Address,
  { proven }: Pick<Digest, "proven">,
  now: Instant,
): WithholdingReason | undefined => stopped(address, { disowned: false, proof: proven ? "link" : "none" }, now);

const stopped = (
  { blocked, declinedUntil }: Address,
  { disowned, proof }: Pick<MailRequest, "disowned" | "proof">,
  now: Instant,
): WithholdingReason | undefined => {
  if (blocked !== undefined) return blocked.because;
  return disowned || (proof === "none" && declinedUntil !== undefined && now < declinedUntil) ? "disowned" : undefined;
};

/** From the fourth complaint within the window, and as long as a digest is open or one has just gone out. */
const goesIntoDigest = (
  address: Address,
  { reference }: MailRequest,
  mails: readonly Permitted[],
  { now, policy }: { now: Instant; policy: Policy },
): boolean => {
  const { digest, digestedAt } = address;
  if (digest !== undefined || isListed(address, reference)) return true;
  const since = now - policy.mail.window;
  if (digestedAt !== undefined && digestedAt > since) return true;
  return mails.filter(({ mail, at }) => mail === "acknowledgement" && at > since).length >= policy.mail.singly;
};

const joinDigest = (
  address: Address,
  { reference, email, language, proof }: MailRequest,
  { now, policy }: { now: Instant; policy: Policy },
): Address => {
  const { digestedAt } = address;
  const due = Math.max(now + policy.mail.digestAfter, (digestedAt ?? 0) + policy.mail.window);
  const digest = address.digest ?? { references: [], more: false, proven: false, since: now, due };
  if (digest.references.includes(reference) || isListed(address, reference)) return address;
  if (digest.references.length >= MOST_LISTED) {
    return digest.more ? address : { ...address, digest: { ...digest, more: true } };
  }
  const references = [...digest.references, reference];
  const proven = digest.proven || proof !== "none";
  return tellOfFlood({ ...address, email, language, digest: { ...digest, references, proven } }, now, policy);
};

/** In a digest that is on its way: its worker died before the complaint learnt of it. */
const isListed = ({ outbox }: Address, reference: Reference): boolean =>
  outbox.some(({ task }) => task.kind === "digest" && task.references.includes(reference));

const tellOfFlood = (address: Address, now: Instant, { mail }: Policy): Address => {
  const isFlood = (address.digest?.references.length ?? 0) >= mail.floodAt;
  if (!isFlood || (address.floodedAt ?? 0) > now - HOW_OFTEN_TOLD) return address;
  const task = { kind: "alert" as const, alarm: "address-flooded" as const };
  const debt = { id: `alert-${now}` as DebtId, task, since: now, attempts: 0, notBefore: now };
  return { ...address, floodedAt: now, outbox: [...address.outbox, debt] };
};
