import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { instantOf, isoDay, localTime, weekdayOf } from "../../shared/domain/calendar/zone.ts";
import { HOUR, type Journey, MINUTE, startJourney, upheld } from "../support/journey.ts";

/** A team that isn't always there: what customers are promised, when it is late, and for how long an agent keeps one. */

const ZONE = "Europe/Berlin";
const hours = ["09:00-17:00"];
const office = { timeZone: ZONE, hours: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours } };

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney({
    policy: {
      calendars: { office },
      teams: [{ id: "support", calendar: "office" }],
      targets: { standard: { firstResponse: "P1D" }, urgent: { firstResponse: "PT4H" } },
      segments: [{ id: "business", emails: ["@acme.example"] }],
      targetRules: [{ segment: ["business"], targets: { firstResponse: "PT2H" } }],
      triage: [{ words: ["fire"], urgent: true }],
    },
  });
});
afterAll(() => journey.host.stopAndCheck());

/** What waits for days makes promises to others longer, for whichever function has seen it. */
const begun: string[] = [];
afterEach(async () => {
  const { alice } = journey;
  for (const reference of begun.splice(0)) {
    if ((await alice.get(reference)).body.status === "queued") await alice.take(reference);
    expect((await alice.act(reference, "resolve", upheld)).status).toBe(200);
  }
});
const complain = async (more = {}) => {
  const made = await journey.complain(more);
  begun.push(made.reference);
  return made;
};

const onThe = async (weekday: number, hour: number): Promise<number> => {
  const { day } = localTime(ZONE, journey.host.now());
  const next = day + 1 + ((weekday - weekdayOf(day + 1) + 7) % 7);
  await journey.host.advanceClock(instantOf(ZONE, next, hour * 60) - journey.host.now());
  return next;
};
const local = (at: number): string => {
  const { day, passed } = localTime(ZONE, at);
  return `${["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][weekdayOf(day)]} ${(passed / HOUR).toFixed(2)}`;
};

it("what arrives on a Friday afternoon is promised for Monday afternoon, and is late then", async () => {
  const { complaintOf, host, pass } = journey;
  const friday = await onThe(4, 16);
  const { reference, expectedResponseBy, email } = await complain();
  expect(local(expectedResponseBy)).toMatch(/^Mon 16\.0/u);
  expect(isoDay(localTime(ZONE, expectedResponseBy).day)).toBe(isoDay(friday + 3));
  expect((await journey.mailsTo(email))[0]?.text).toMatch(/Monday/u);
  await pass(60 * HOUR);
  expect(await complaintOf(reference)).toMatchObject({ urgent: false });
  await host.after(13 * HOUR, "it is late", async () => (await complaintOf(reference)).urgent);
});

it("what is urgent, and who is served apart, have hours of their own", async () => {
  const { customer } = journey;
  await onThe(2, 16);
  const urgent = await complain({ message: "It caught fire." });
  expect(local(urgent.expectedResponseBy)).toMatch(/^Thu 12\.0/u);
  const { body } = await customer.complain({ message: "Our order is late.", email: "buyer@ACME.example" });
  begun.push(body.reference);
  expect(local(Date.parse(body.expectedResponseBy))).toMatch(/^Thu 10\.0/u);
});

it("what an agent looks at shortly before closing is theirs until the next morning", async () => {
  const { alice, host } = journey;
  await onThe(2, 16);
  await host.advanceClock(50 * MINUTE);
  const { reference } = await complain();
  const { lease } = (await alice.take(reference)).body;
  expect(local(Date.parse(lease.until))).toMatch(/^Thu 9\.3[34]/u);
});

it("on a Sunday the clock stands still", async () => {
  await onThe(6, 12);
  const { expectedResponseBy } = await complain();
  expect(local(expectedResponseBy)).toBe("Mon 17.00");
});
