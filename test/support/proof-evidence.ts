import type { EntryEvidence } from "../../shared/domain/daily-proof/chain-of.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import type { Reference } from "../../shared/domain/ids.ts";
import type { World } from "./world/world.ts";

/** What the daily proof is told of an entry. */
export const seen = ({ id, previous, at, facts, body, chat }: Entry): EntryEvidence => ({
  id,
  ...(previous === undefined ? {} : { previous }),
  at,
  facts,
  kind: body.kind,
  inChat: chat !== undefined,
});

export const entriesOf = (world: Pick<World, "entries">, reference: Reference): EntryEvidence[] =>
  [...(world.entries.get(reference)?.values() ?? [])].map(seen);
