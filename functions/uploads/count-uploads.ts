import { clientOf } from "../../shared/access/client-of.ts";
import { clientIdOf } from "../../shared/access/identity.ts";
import type { Instant } from "../../shared/domain/time.ts";
import { Problem } from "../../shared/http/problem.ts";
import type { KeyRing } from "../../shared/storage/key-ring.ts";
import type { Meter } from "../../shared/storage/meter.ts";

export interface Dependencies {
  keyRing: () => Promise<KeyRing>;
  meter: Meter;
  /** Of one client within the window. */
  most: number;
  now: () => Instant;
}

/** Within which a client's uploads are counted, in ms. */
export const WINDOW = 3_600_000;

/** Counts one upload of a client. Throws 429 at the one that is one too many. */
export const countUpload = async ({ keyRing, meter, most, now }: Dependencies, sourceIp: string): Promise<void> => {
  const client = clientOf(sourceIp);
  if (client === undefined) return;
  const { identity } = await keyRing();
  const { settled } = meter.count(`uploads-${clientIdOf(identity, client)}`, now());
  if ((await settled) <= most) return;
  throw new Problem(429, "too-many-uploads", {
    detail: "Many files came from your connection within the hour. Please try again later.",
    headers: { "retry-after": String(Math.ceil((WINDOW - (now() % WINDOW)) / 1000)) },
  });
};
