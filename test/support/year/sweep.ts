import type { AddressId, Reference } from "../../../shared/domain/ids.ts";
import { advanceAddress } from "./address-worker.ts";
import { isUnchecked, sweptAt } from "./outages.ts";
import { MINUTE } from "./span.ts";
import { advance } from "./worker.ts";
import type { Year } from "./year.ts";

/** How often a wake arrives though its item has nothing due any more, and how often twice. */
const STALE = 0.05;
const TWICE = 0.02;

/** What the due index says of an item from now on; `undefined`: it is at rest. */
export const wakeAt = (year: Year, id: Reference | AddressId, due: number | undefined): void => {
  if (due === undefined) {
    year.due.delete(id);
    return;
  }
  if (year.due.get(id) === due) return;
  year.due.set(id, due);
  const writtenAt = year.now;
  year.at(sweptAt(year.outages, year.now, due), "wake", () => wake(year, id, { due, writtenAt }), due);
};

interface Wake {
  due: number;
  writtenAt: number;
}

const wake = (year: Year, id: Reference | AddressId, { due, writtenAt }: Wake): void => {
  const { ledger, random, now, outages } = year;
  const isStale = year.due.get(id) !== due;
  if (isStale && !random.chance(STALE)) return;
  const since = Math.max(due, writtenAt);
  if (!isStale && now - since > MINUTE && !isUnchecked(outages, since, now)) {
    ledger.blame("check", `${id} was due ${now - since} ms before`);
  }
  if (!isStale) ledger.latestCheck = Math.max(ledger.latestCheck, now - since);
  ledger.checks += 1;
  const check = () => (isAddress(id) ? advanceAddress(year, id) : advance(year, id));
  check();
  if (year.due.get(id) === due) {
    // Nothing was written, as when a worker dies: the sweep's own lease brings the item back.
    if (!isStale) ledger.blame("check", `${id} was due at ${new Date(due).toISOString()} and nothing was done`);
  }
  if (random.chance(TWICE)) year.after(random.integer(0, 2 * MINUTE), "wake", check);
};

const isAddress = (id: Reference | AddressId): id is AddressId => id.startsWith("adr_");
