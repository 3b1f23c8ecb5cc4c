import fc from "fast-check";
import { referenceFrom } from "../../shared/domain/reference.ts";
import type { KeyRing } from "../../shared/storage/key-ring.ts";

/** A ring with these keys for links, the last of which signs. */
export const ringOf = (...ids: number[]): KeyRing => ({
  identity: Buffer.alloc(32),
  links: ids.map((id) => ({ id, key: Buffer.alloc(32, id) })),
});

export const anyReference = fc.uint8Array({ minLength: 5, maxLength: 5 }).map((bytes) => referenceFrom(bytes, 0));
