import type { Debt, MailKind } from "../debt.ts";
import type { AddressId, DebtId, Reference } from "../ids.ts";
import type { Instant } from "../time.ts";

/**
 * One mailbox that we write to: an item with a life of its own, so that caps and digests are exact whoever writes at the
 * same moment. Whatever is mailed is permitted here first, by the name of its debt, so that a retry counts once.
 */
export interface Address {
  id: AddressId;
  /** As it was last given. */
  email: string;
  /** BCP 47, of the last complaint: in which a digest is written. */
  language: string;
  /** What was permitted within the policy's `mail.mostWithin`, oldest first. */
  mails: Permitted[];
  /** Complaints that will be acknowledged together. */
  digest?: Digest;
  digestedAt?: Instant;
  /** When it was last asked whether something is fixed. */
  asked?: { debt: DebtId; at: Instant };
  blocked?: { because: "bounced" | "complained"; at: Instant };
  /** Its owner said that complaints in forms aren't theirs: until then nothing is mailed about such. */
  declinedUntil?: Instant;
  /** When somebody was last told of a flood. */
  floodedAt?: Instant;
  outbox: Debt<AddressTask>[];
}

export interface Permitted {
  debt: DebtId;
  mail: MailKind | "digest";
  at: Instant;
}

export interface Digest {
  /** Oldest first, at most `MOST_LISTED`. */
  references: Reference[];
  /** Whether there are more than are listed. */
  more: boolean;
  /** Whether one of them is by somebody who has proven to read this address. */
  proven: boolean;
  since: Instant;
  /** When it is to go out. */
  due: Instant;
}

export type AddressTask =
  | ({ kind: "digest" } & Omit<Digest, "due">)
  | { kind: "alert"; alarm: "address-flooded" | "debt-unpaid" };

/** Keeps the item small, and a flood cheap: a complaint beyond these changes nothing. */
export const MOST_LISTED = 100;

/** Mail to it has come back for good, or its owner called one of ours spam: no more of it, from anybody. */
export const block = (address: Address, because: "bounced" | "complained", at: Instant): Address =>
  address.blocked === undefined ? { ...address, blocked: { because, at } } : address;

/** The address was mended, or its owner wants our mail after all; what is sent from now on may come back again. */
export const unblock = ({ blocked: _gone, ...address }: Address): Address => address;

/** What came back after `since` is news to whoever asked for this. `complained`: even where its owner called a mail spam. */
export const unblockIf = (
  address: Address,
  { since, complained }: { since: Instant; complained: boolean },
): Address => {
  const { blocked } = address;
  if (blocked === undefined || blocked.at > since) return address;
  return blocked.because === "bounced" || complained ? unblock(address) : address;
};

/** "This wasn't me, and whatever else comes that way isn't either." */
export const decline = (address: Address, until: Instant): Address => ({ ...address, declinedUntil: until });

export const newAddress = (id: AddressId): Address => ({ id, email: "", language: "", mails: [], outbox: [] });
