import { addOpen, type Calendar, openMillis } from "../calendar/calendar.ts";
import type { Complaint } from "../complaint.ts";
import type { Policy, Targets } from "../policy.ts";
import { type Instant, type Millis, NEVER } from "../time.ts";

/** What decides about a complaint's targets. */
export type Served = Pick<Complaint, "team" | "urgent"> & { customer: Pick<Complaint["customer"], "segment"> };

export const calendarOf = ({ team }: Pick<Complaint, "team">, { teams, calendars }: Policy): Calendar | undefined => {
  const name = teams.find(({ id }) => id === team)?.calendar;
  return name === undefined ? undefined : calendars[name];
};

/** When so much of its team's open time has passed; by the wall clock for a team that hardly ever opens, since this is stored. */
export const openUntil = (
  complaint: Pick<Complaint, "team">,
  policy: Policy,
  from: Instant,
  millis: Millis,
): Instant => {
  const until = addOpen(calendarOf(complaint, policy), from, millis);
  return until === NEVER ? from + millis : until;
};

/** In open time of the complaint's team. */
export const targetOf = (served: Served, name: keyof Targets, policy: Policy): Millis => {
  const { team, urgent, customer } = served;
  const rule = policy.targetRules.find(
    (one) =>
      one.targets[name] !== undefined &&
      (one.team?.includes(team) ?? true) &&
      (one.urgent ?? urgent) === urgent &&
      (one.segment === undefined || one.segment.includes(customer.segment ?? "")),
  );
  const target = rule?.targets[name] ?? policy.targets[urgent ? "urgent" : "standard"][name];
  return openMillis(target, calendarOf(served, policy));
};
