import { createHmac, timingSafeEqual } from "node:crypto";
import type { Reference } from "../domain/ids.ts";
import { parseReference } from "../domain/reference.ts";
import type { Instant } from "../domain/time.ts";
import type { KeyRing } from "../storage/key-ring.ts";
import { decodeBase32, encodeBase32 } from "./base32.ts";

/**
 * What a link may show. `submission`: answered to a POST, so whoever posted has it, in whosever name: only what came
 * through that POST, and the status. `mailed`: sent to the customer's address, so whoever reads that mail has it.
 */
export type Scope = "submission" | "mailed";

export interface LinkToken {
  reference: Reference;
  scope: Scope;
  /** To the hour, and derived from the complaint, so that the same request is answered with the same token. */
  expires: Instant;
}

const SCOPES: readonly Scope[] = ["submission", "mailed"];
const HOUR = 3_600_000;
const REFERENCE_CHARACTERS = 9;
/** Key id, scope, expiry in hours since the epoch, and the reference. */
const BODY_BYTES = 1 + 1 + 4 + REFERENCE_CHARACTERS;
const MAC_BYTES = 16;

/** Lower-case base32: survives mail programs and people that change case, and double-clicks as one word. */
export const issueLinkToken = (ring: KeyRing, { reference, scope, expires }: LinkToken): string => {
  const signing = ring.links.at(-1);
  if (signing === undefined) throw new Error("the key ring has no key for links");
  const body = Buffer.alloc(BODY_BYTES);
  body.writeUInt8(signing.id, 0);
  body.writeUInt8(SCOPES.indexOf(scope), 1);
  body.writeUInt32BE(Math.ceil(expires / HOUR), 2);
  body.write(reference, 6, "latin1");
  return encodeBase32(Buffer.concat([body, macOf(signing.key, body)]));
};

/** `undefined` for whatever isn't a token of ours that still holds; which of these it is, is nobody's business. */
export const readLinkToken = (ring: KeyRing, text: string, now: Instant): LinkToken | undefined => {
  const bytes = decodeBase32(text.toLowerCase());
  if (bytes === undefined || bytes.length !== BODY_BYTES + MAC_BYTES) return undefined;
  const body = bytes.subarray(0, BODY_BYTES);
  const signed = ring.links.find(({ id }) => id === body.readUInt8(0));
  if (signed === undefined || !timingSafeEqual(macOf(signed.key, body), bytes.subarray(BODY_BYTES))) return undefined;
  const scope = SCOPES[body.readUInt8(1)];
  const reference = parseReference(body.toString("latin1", 6));
  const expires = body.readUInt32BE(2) * HOUR;
  if (scope === undefined || reference === undefined || expires < now) return undefined;
  return { reference, scope, expires };
};

const macOf = (key: Buffer, body: Buffer): Buffer =>
  createHmac("sha256", key).update("link").update(body).digest().subarray(0, MAC_BYTES);
