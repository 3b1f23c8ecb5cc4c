import { judgeAddresses } from "./judges/judge-addresses.ts";
import { judgeAlarms } from "./judges/judge-alarms.ts";
import { judgeBooks } from "./judges/judge-books.ts";
import { judgeOverdue } from "./judges/judge-clocks.ts";
import { judgeEvents } from "./judges/judge-events.ts";
import { judgePromises } from "./judges/judge-promises.ts";
import { judgeSlots } from "./judges/judge-slots.ts";
import { judgeTurns } from "./judges/judge-turns.ts";
import { judgeWaking } from "./judges/judge-waking.ts";
import type { Lived } from "./simulate.ts";

/** All that must never happen in a year and did, by judge; those that watched all along have theirs in the ledger. */
export const judgementsOf = ({ year, people, sampled }: Lived): Record<string, string[]> => {
  const along = (judge: string) => year.ledger.faults.filter((fault) => fault.judge === judge).map(({ what }) => what);
  return {
    checks: along("check"),
    books: [...along("books"), ...judgeBooks(year), ...judgeEvents(year)],
    turns: judgeTurns(year),
    addresses: judgeAddresses(year, people),
    promises: judgePromises(year),
    clocks: [...along("clocks"), ...judgeOverdue(year, sampled)],
    alarms: judgeAlarms(year),
    waking: judgeWaking(year),
    holding: [...along("holding"), ...judgeSlots(year)],
  };
};
