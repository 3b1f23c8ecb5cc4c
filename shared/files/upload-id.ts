import { createHash, randomBytes } from "node:crypto";

/** `upl_` and 128 random bits: whoever has it may attach the file, and nobody guesses one. */
export const UPLOAD_ID = /^upl_[\w-]{22}$/;

export const newUploadId = (): string => `upl_${randomBytes(16).toString("base64url")}`;

/** The same for the same upload, so that a repeated request names the same file; and it gives the upload away to nobody. */
export const attachmentIdOf = (upload: string): string =>
  `att_${createHash("sha256").update(upload).digest("base64url").slice(0, 22)}`;
