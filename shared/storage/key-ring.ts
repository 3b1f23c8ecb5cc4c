import { randomBytes } from "node:crypto";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { toItem } from "./item.ts";
import { keyRingKey } from "./keys.ts";
import { loadState, writeState } from "./write-state.ts";

/** The deployment's own secrets. They are made at the first use, and are an item so that they outlive every function. */
export interface KeyRing {
  /** For references and customer ids; never rotated, or the same submission would become another item. */
  identity: Buffer;
  /** For links, by key id; the last one signs, the others only verify until retention ends. */
  links: { id: number; key: Buffer }[];
}

interface StoredRing {
  identity: string;
  links: { id: number; key: string }[];
}

const KEY_BYTES = 32;

/**
 * Reads the ring once for a function's life, while it starts, when connecting costs no caller anything. A failed read is not
 * kept: whoever needs the ring next tries again. To be awaited before the first event, as Lambda freezes what is left open.
 */
export const openKeyRing = async (client: DynamoDBClient, table: string): Promise<() => Promise<KeyRing>> => {
  let ring: Promise<KeyRing> | undefined;
  const read = () => {
    ring ??= loadOrCreate(client, table).catch((error: unknown) => {
      ring = undefined;
      throw error;
    });
    return ring;
  };
  await read().catch(() => undefined);
  return read;
};

const loadOrCreate = async (client: DynamoDBClient, table: string): Promise<KeyRing> => {
  const stored = await loadState<StoredRing>(client, table, keyRingKey);
  if (stored !== undefined) return decode(stored.state);
  const fresh: StoredRing = { identity: newKey(), links: [{ id: 1, key: newKey() }] };
  const item = toItem({ ...keyRingKey, shape: 1, version: 1, writeId: newKey(), state: fresh });
  await writeState(client, table, item, undefined);
  const agreed = await loadState<StoredRing>(client, table, keyRingKey);
  if (agreed === undefined) throw new Error("the key ring was written and can't be read");
  return decode(agreed.state);
};

const newKey = (): string => randomBytes(KEY_BYTES).toString("base64url");

const decode = ({ identity, links }: StoredRing): KeyRing => ({
  identity: Buffer.from(identity, "base64url"),
  links: links.map(({ id, key }) => ({ id, key: Buffer.from(key, "base64url") })),
});
