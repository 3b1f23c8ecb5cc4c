import { agentId, type Reference } from "../../../shared/domain/ids.ts";
import { costly, supervisor } from "../complaints.ts";
import { ask } from "./carry-out.ts";
import type { Office } from "./company.ts";
import { nextOpen } from "./plain-calendar.ts";
import { DAY, HOUR } from "./span.ts";
import type { Year } from "./year.ts";

/** Mostly within the day; some wait for weeks, so that every clock of a regulator runs out on somebody. */
export const askSupervisor = (year: Year, office: Office, reference: Reference): void => {
  const { random } = year;
  const waits = random.chance(0.15) ? random.integer(10 * DAY, 70 * DAY) : random.integer(HOUR, DAY);
  const by = supervisor(agentId(`${office}-supervisor`));
  year.at(nextOpen(office, year.now + waits), "person", () => {
    const decided = random.chance(0.8)
      ? ({ kind: "approve", resolution: costly, read: true } as const)
      : ({ kind: "decline", note: "Less." } as const);
    ask(year, reference, decided, by);
  });
};
