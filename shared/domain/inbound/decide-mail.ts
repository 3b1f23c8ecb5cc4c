import type { Caution } from "../debt.ts";
import type { Reference } from "../ids.ts";
import type { Proof } from "../proof.ts";

/** A complaint that a mail may belong to, and whether its sender takes part in it. */
export interface Tie {
  reference: Reference;
  isParticipant: boolean;
  /** Whether a customer's word still has a place there. */
  isOpen: boolean;
}

/** What a mail is tied to, from what nobody can forge to what anybody can type. */
export interface Ties {
  /** It was sent to the signed address in one of our mails. */
  replyAddress?: Tie | undefined;
  /** It answers a mail that we sent, by the id that SES gave it or that we signed. */
  sentMail?: Tie | undefined;
  /** It follows a mail that came to us before. */
  references?: Tie | undefined;
  /** Its subject has a reference. */
  subject?: Tie | undefined;
}

/** What speaks against its being a complaint. */
export type ParkReason =
  | "bounce"
  | "delivery-notice"
  | "feedback-report"
  | "auto-reply"
  | "list"
  | "machine"
  | "ourselves"
  | "spam"
  | "virus";

export interface Evidence {
  /**
   * What was made of the same mail before: the same Message-ID with the same content. A copy that was parked, because it
   * came by way of a list or looked like spam, takes nothing from one that wasn't.
   */
  earlier?: Earlier | undefined;
  obstacle?: { reason: ParkReason; sign: string } | undefined;
  authenticity: "authenticated" | "unproven" | "forged";
  /** Whether the envelope's sender is empty, so that no answer is wanted. */
  isNullSender: boolean;
  ties: Ties;
  /** A person looked at it, and says that it is a customer's: nothing parks it. */
  vouched: boolean;
}

export type Earlier = { reference: Reference } | { parked: string };

export type MailDecision =
  | { outcome: "accepted"; proof: Proof; caution?: Caution; links: Reference[] }
  | { outcome: "joined"; to: Reference; as: "customer" | "third-party"; proof: Proof; because: keyof Ties }
  | { outcome: "duplicate"; of: Earlier }
  /** `about`: the complaint whose mail a machine answered; it is told. */
  | { outcome: "parked"; reason: ParkReason; sign: string; about?: Reference; as?: "customer" | "third-party" };

/** Whoever has an address or an id of ours had a mail of ours; only the address says that they mean to answer it. */
const SIGNED: readonly (keyof Ties)[] = ["replyAddress", "sentMail"];
const CITED: readonly (keyof Ties)[] = ["references", "subject"];

/**
 * What becomes of one mail, and why. Nothing is thrown away: what isn't a complaint or part of one is parked, where a person
 * can take it back. In doubt it is a new complaint that names the other one: a mail in the wrong conversation shows one
 * customer what another wrote, while one too many only costs an agent a look.
 */
export const decideMail = (evidence: Evidence): MailDecision => {
  const { earlier, obstacle, ties, vouched } = evidence;
  const isParked = obstacle !== undefined && !vouched;
  if (earlier !== undefined && ("reference" in earlier || isParked)) return { outcome: "duplicate", of: earlier };
  if (isParked) {
    const about = isHarmful(obstacle.reason) ? undefined : SIGNED.map((kind) => ties[kind]).find(Boolean);
    const as = about?.isParticipant === true ? "customer" : "third-party";
    return { outcome: "parked", ...obstacle, ...(about === undefined ? {} : { about: about.reference, as }) };
  }
  return join(evidence) ?? accept(evidence);
};

const isHarmful = (reason: ParkReason): boolean => reason === "spam" || reason === "virus" || reason === "ourselves";

const join = ({ ties, authenticity }: Evidence): MailDecision | undefined => {
  for (const because of SIGNED) {
    const tie = ties[because];
    if (tie === undefined || !tie.isOpen) continue;
    const isCustomer = tie.isParticipant && authenticity !== "forged";
    if (!isCustomer && because !== "replyAddress") continue;
    const proof = proofOf(authenticity, isCustomer ? "link" : "none");
    return { outcome: "joined", to: tie.reference, as: isCustomer ? "customer" : "third-party", proof, because };
  }
  if (authenticity === "forged") return undefined;
  for (const because of CITED) {
    const tie = ties[because];
    if (tie === undefined || !tie.isOpen || !tie.isParticipant) continue;
    return { outcome: "joined", to: tie.reference, as: "customer", proof: proofOf(authenticity, "none"), because };
  }
  return undefined;
};

const accept = ({ ties, authenticity, isNullSender, obstacle, vouched }: Evidence): MailDecision => {
  const cited = [...SIGNED, ...CITED].flatMap((kind) => ties[kind]?.reference ?? []);
  const proof = proofOf(authenticity, "none");
  const caution = cautionOf(authenticity, isNullSender, vouched && obstacle !== undefined);
  return { outcome: "accepted", proof, ...(caution === undefined ? {} : { caution }), links: [...new Set(cited)] };
};

/** Authenticated mail proves the address, and so does answering what was mailed to it. */
const proofOf = (authenticity: Evidence["authenticity"], otherwise: Proof): Proof =>
  authenticity === "authenticated" ? "authenticated" : otherwise;

const cautionOf = (
  authenticity: Evidence["authenticity"],
  isNullSender: boolean,
  wasParked: boolean,
): Caution | undefined => {
  if (authenticity === "forged") return "forged-sender";
  if (isNullSender) return "null-sender";
  return wasParked ? "was-parked" : undefined;
};
