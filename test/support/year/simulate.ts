import type { CustomerId } from "../../../shared/domain/ids.ts";
import { createRandom } from "../../faults/pipeline/random.ts";
import { advanceAddress } from "./address-worker.ts";
import { planArrivals } from "./arrivals.ts";
import { policyOfTheYear } from "./company.ts";
import { read } from "./customers.ts";
import { isSampled, judgeDeadlines } from "./judges/judge-clocks.ts";
import { watchHolding } from "./judges/watch-holding.ts";
import { outagesOf, YEAR } from "./outages.ts";
import { type Person, peopleOf } from "./people.ts";
import { staffOf } from "./staff.ts";
import { advance } from "./worker.ts";
import { startWorking } from "./working-day.ts";
import { Year } from "./year.ts";

/** Complaints that one agent copes with in a year. */
const YEARLY_WORK = 900;

/** So many of a year's complaints have each deadline reckoned again by hand. */
const SAMPLE = 200;

export interface Lived {
  year: Year;
  /** By their addresses. */
  people: ReadonlyMap<string, Person>;
  /** One complaint in so many is in the sample. */
  sampled: number;
}

/** A year with so many complaints, the same each time for the same seed. */
export const liveThroughAYear = (seed: number, complaints: number): Lived => {
  const random = createRandom(seed);
  const year = new Year(policyOfTheYear, random, outagesOf(random));
  const people = peopleOf(random, Math.ceil(complaints / 3));
  const byEmail = new Map<string, Person>();
  const byId = new Map<CustomerId, Person>();
  for (const person of people) {
    byId.set(person.customer.id, person);
    if (person.customer.email !== undefined) byEmail.set(person.customer.email, person);
  }
  year.check = (id) => (isAddress(id) ? advanceAddress(year, id) : advance(year, id));
  year.referencesOf = (id) => (id === undefined ? [] : (byId.get(id)?.references ?? []));
  year.onMail = (sent) => {
    const person = byEmail.get(sent.email);
    if (person !== undefined) read(year, person, sent);
  };
  const sampled = Math.ceil(complaints / SAMPLE);
  const holding = watchHolding(year);
  year.onWrite = (before, after) => {
    holding(before, after);
    if (isSampled(after.reference, sampled)) judgeDeadlines(year, after);
  };
  planArrivals(year, people, complaints);
  const staff = staffOf(random, Math.ceil(complaints / YEARLY_WORK / 3));
  for (const colleague of staff) startWorking(year, colleague);
  year.runUntil(YEAR.to);
  return { year, people: byEmail, sampled };
};

type Id = Parameters<Year["check"]>[0];
const isAddress = (id: Id): id is Parameters<typeof advanceAddress>[1] => id.startsWith("adr_");
