import type { Reference } from "../../../shared/domain/ids.ts";
import { customer } from "../complaints.ts";
import { carryOut, commandOf } from "./carry-out.ts";
import { YEAR } from "./outages.ts";
import type { Person } from "./people.ts";
import { DAY, HOUR, MINUTE } from "./span.ts";
import type { Year } from "./year.ts";

/** How often a request comes again because its answer got lost on the way. */
const REPEATED = 0.03;
/** More than one address is mailed within some hours. */
const FLOOD = { least: 14, most: 30 };

/**
 * Complaints over the whole year, one now and then, many on some days, and some people who can't stop: one of
 * them right before the host sleeps for days, so that what is owed to one address piles up.
 */
export const planArrivals = (year: Year, people: readonly Person[], count: number): void => {
  const { random } = year;
  const surges = Array.from({ length: 4 }, () => YEAR.from + random.integer(0, 364) * DAY);
  const flood = Math.max(FLOOD.least, Math.min(FLOOD.most, Math.ceil(count / 50)));
  const longestSleep = Math.max(...year.outages.asleep.map(({ from, to }) => to - from));
  const beforeSleep = year.outages.asleep.flatMap(({ from, to }) => (to - from === longestSleep ? [from - HOUR] : []));
  const floods = [...beforeSleep, ...beforeSleep.map(() => YEAR.from + random.integer(0, 360 * DAY))];
  let planned = 0;
  const plan = (at: number, person: Person) => {
    planned += 1;
    const number = planned;
    if (at < YEAR.to) year.at(at, "person", () => complain(year, person, number));
  };
  for (const from of floods) {
    const person = random.oneOf(people);
    for (let one = 0; one < flood; one += 1) plan(from + random.integer(0, 40 * MINUTE), person);
  }
  while (planned < count) {
    const day = random.chance(0.1) ? random.oneOf(surges) : YEAR.from + random.integer(0, 364) * DAY;
    plan(day + random.integer(0, DAY - 1), random.oneOf(people));
  }
};

const complain = (year: Year, person: Person, number: number): void => {
  const { random } = year;
  const reference = String(number).padStart(9, "0") as Reference;
  const { phone } = person.customer;
  const request = commandOf(year, {
    kind: "receive",
    reference,
    channel: phone === undefined ? random.oneOf(["form", "email"] as const) : "phone",
    customer: person.customer,
    about: { category: person.office },
    text: random.chance(0.06) ? "It caught fire." : "It came broken.",
    fronts: frontsOf(year),
  });
  const by = { ...customer, through: "submission" as const };
  carryOut(year, reference, request, by);
  person.references.push(reference);
  if (random.chance(REPEATED)) year.after(random.integer(0, 2 * HOUR), "person", () => again());
  const again = () => {
    const answer = carryOut(year, reference, request, by);
    const isReplay = answer.outcome === "unchanged" && answer.replayed;
    if (!isReplay) year.ledger.blame("books", `${reference} came in twice: ${answer.outcome}`);
  };
};

/** Since when the oldest of each lane has waited for the first time, as far as the door knows. */
const frontsOf = (year: Year): Record<string, number> => {
  const fronts: Record<string, number> = {};
  for (const [lane, waiting] of year.lanes) {
    for (const reference of waiting) {
      const complaint = year.complaints.get(reference);
      if (complaint?.stage.status !== "queued" || complaint.stage.ahead) continue;
      fronts[lane] = Math.min(fronts[lane] ?? year.now, complaint.waitingSince);
    }
  }
  return fronts;
};
