import { agent } from "../complaints.ts";
import { act } from "./act.ts";
import { ask } from "./carry-out.ts";
import { claimNext } from "./claim.ts";
import { YEAR } from "./outages.ts";
import { nextOpen } from "./plain-calendar.ts";
import { HOUR, MINUTE, SECOND } from "./span.ts";
import { type Colleague, isAtWork } from "./staff.ts";
import type { Year } from "./year.ts";

/** An agent looks for work while the office is open and they are there, and may hold more than one complaint. */
export const startWorking = (year: Year, colleague: Colleague): void => {
  const look = () => {
    if (!isAtWork(colleague, year.now)) {
      const open = nextOpen(colleague.office, year.now);
      comeBack(open > year.now ? open + year.random.integer(0, 10 * MINUTE) : year.now + HOUR);
      return;
    }
    const found = claimNext(year, colleague);
    if (found !== undefined) take(year, colleague, found);
    comeBack(year.now + year.random.integer(5 * MINUTE, found === undefined ? 20 * MINUTE : 45 * MINUTE));
  };
  const comeBack = (at: number) => {
    if (at < YEAR.to) year.at(at, "person", look);
  };
  comeBack(YEAR.from);
};

/** A look within the minute, then some work on it; now and then the claim never arrives, or the agent is called away. */
const take = (year: Year, colleague: Colleague, reference: Parameters<typeof act>[2]): void => {
  const { random } = year;
  if (random.chance(0.02)) return;
  const me = agent(colleague.id);
  year.after(random.integer(2 * SECOND, 90 * SECOND), "person", () => {
    const opened = ask(year, reference, { kind: "open" }, me);
    if (opened.outcome === "refused" || random.chance(0.03)) return;
    const work = random.integer(3 * MINUTE, 55 * MINUTE);
    if (work > 28 * MINUTE && random.chance(0.9)) {
      year.after(25 * MINUTE, "person", () => ask(year, reference, { kind: "extend" }, me));
    }
    year.after(work, "person", () => act(year, colleague, reference));
  });
};
