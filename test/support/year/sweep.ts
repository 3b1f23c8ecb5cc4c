import type { AddressId, Reference } from "../../../shared/domain/ids.ts";
import { isUnchecked, sweptAt } from "./outages.ts";
import { MINUTE, SECOND } from "./span.ts";
import type { Year } from "./year.ts";

/** How often a wake arrives though its item has nothing due any more, and how often twice. */
const STALE = 0.05;
const TWICE = 0.02;
/** When the sweep posts an item again whose worker died. */
const LEASE = 90 * SECOND;
/** As many workers don't die one after the other. */
const MOST_ATTEMPTS = 3;

/** What the due index says of an item from now on; `undefined`: it is at rest. */
export const wakeAt = (year: Year, id: Reference | AddressId, due: number | undefined): void => {
  if (due === undefined) {
    year.due.delete(id);
    return;
  }
  if (year.due.get(id) === due) return;
  year.due.set(id, due);
  const writtenAt = year.now;
  year.at(sweptAt(year.outages, year.now, due), "wake", () => wake(year, id, { due, writtenAt, attempts: 0 }), due);
};

interface Wake {
  due: number;
  writtenAt: number;
  attempts: number;
}

const wake = (year: Year, id: Reference | AddressId, { due, writtenAt, attempts }: Wake): void => {
  const { ledger, random, now } = year;
  const isCurrent = year.due.get(id) === due;
  if (!isCurrent && !random.chance(STALE)) return;
  ledger.checks += 1;
  if (isCurrent && attempts === 0) judgeLateness(year, id, Math.max(due, writtenAt));
  year.check(id);
  if (isCurrent && year.due.get(id) === due) {
    if (attempts >= MOST_ATTEMPTS)
      ledger.blame("check", `${id} was due at ${new Date(due).toISOString()} and nothing was done`);
    else year.at(now + LEASE, "wake", () => wake(year, id, { due, writtenAt, attempts: attempts + 1 }), due);
  }
  if (random.chance(TWICE)) year.after(random.integer(0, 2 * MINUTE), "wake", () => year.check(id));
};

const judgeLateness = ({ ledger, now, outages }: Year, id: string, since: number): void => {
  if (isUnchecked(outages, since, now)) return;
  ledger.latestCheck = Math.max(ledger.latestCheck, now - since);
  if (now - since > MINUTE) ledger.blame("check", `${id} was due ${now - since} ms before`);
};
