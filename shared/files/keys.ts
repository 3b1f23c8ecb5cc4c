import type { Reference } from "../domain/ids.ts";
import type { Retention } from "../settings/retention.ts";

/** Under which prefix of the bucket what lies. What a function may do is granted by prefix. */
export const prefixes = {
  /** Files that somebody sent and that belong to no complaint yet. */
  uploads: "uploads/",
  /** Mails as they came in. */
  inbound: "inbound/",
  /** What belongs to a complaint, and is kept as long as it is. */
  complaints: "complaints/",
} as const;

const DAY = 86_400_000;

/**
 * Days after which S3 deletes what lies under a prefix. Unless a company wants less, a raw mail outlives the reopening of its
 * complaint and every question of whether it was read rightly; what was read of it, text and files, is kept with the complaint.
 */
export const expiryDays = ({ mails }: Pick<Retention, "mails">): Readonly<Record<string, number | undefined>> => ({
  [prefixes.uploads]: 1,
  [prefixes.inbound]: Math.ceil(mails / DAY),
  [prefixes.complaints]: undefined,
});

export const inboundKey = (mail: string): string => `${prefixes.inbound}${mail}`;

export const uploadKey = (upload: string): string => `${prefixes.uploads}${upload}`;

export const attachmentKey = (reference: Reference, attachment: string): string =>
  `${prefixes.complaints}${reference}/${attachment}`;
