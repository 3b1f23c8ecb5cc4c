import { expect, test } from "vitest";
import { settingsSchema } from "../../../shared/settings/settings.ts";
import { faultsOf } from "./faults-of.ts";

const hours = { mon: ["09:00-17:30"] };
const calendar = (desk: object) => ({ policy: { calendars: { desk } } });

test("a calendar is seven days, Monday first, in minutes of the day and in order", () => {
  const desk = { timeZone: "Asia/Seoul", hours: { sun: ["23:00-24:00"], tue: ["13:00-18:00", "00:00-12:30"] } };
  expect(settingsSchema.parse(calendar(desk)).policy.calendars).toEqual({
    desk: {
      timeZone: "Asia/Seoul",
      hours: [
        [],
        [
          [0, 750],
          [780, 1_080],
        ],
        [],
        [],
        [],
        [],
        [[1_380, 1_440]],
      ],
      holidays: [],
    },
  });
});

test("without a zone of its own a calendar is in the company's", () => {
  const { policy } = settingsSchema.parse({ company: { timeZone: "Asia/Bangkok" }, ...calendar({ hours }) });
  expect(policy.calendars).toMatchObject({ desk: { timeZone: "Asia/Bangkok" } });
});

test("further days off are known without the country's holidays", () => {
  const desk = { hours, holidays: { country: "DE" }, closedOn: ["2026-12-24"], openOn: ["2026-12-26"] };
  expect(settingsSchema.parse(calendar(desk)).policy.calendars).toMatchObject({ desk: { holidays: ["2026-12-24"] } });
});

test.each([
  [{ hours: {} }, "hours: must be open at least once a week"],
  [{ hours: { mon: ["9-17"] } }, "hours.mon.0: must be hours such as 09:00-17:30"],
  [{ hours: { mon: ["09:00-17:00-18:00"] } }, "hours.mon.0: must be hours such as 09:00-17:30"],
  [{ hours: { mon: ["24:00-24:00"] } }, "hours.mon.0: must be hours such as 09:00-17:30"],
  [
    { hours: { fri: ["22:00-06:00"] } },
    "hours.fri.0: must end after they begin; hours past midnight belong to the next day",
  ],
  [{ hours: { wed: ["09:00-12:00", "11:59-13:00"] } }, "hours.wed: must not overlap"],
  [{ hours: { mon: ["09:00-12:00"], someday: [] } }, 'hours: Unrecognized key: "someday"'],
  [{ hours, timeZone: "Berlin" }, "timeZone: must be an IANA name such as Europe/Berlin"],
  [{ hours, closedOn: ["2026-02-29"] }, "closedOn.0: must be a day such as 2026-12-24"],
  [{ hours, openOn: ["24.12.2026"] }, "openOn.0: must be a day such as 2026-12-24"],
  [{ hours, closedOn: ["2026-12-24"], openOn: ["2026-12-31", "2026-12-24"] }, "openOn.1: must not be in closedOn too"],
  [{ hours, holidays: { country: "de" } }, "holidays.country: must be an ISO 3166-1 code such as DE"],
])("%o is refused", (desk, fault) => {
  expect(faultsOf(calendar(desk))).toEqual([`policy.calendars.desk.${fault}`]);
});

test("hours that touch don't overlap", () => {
  expect(faultsOf(calendar({ hours: { wed: ["12:00-13:00", "09:00-12:00"] } }))).toEqual([]);
});

test.each([
  [{ from: "20:00", to: "09:00" }, 'policy.humaneHours: "to" must be at least an hour after "from", on the same day'],
  [{ from: "09:00", to: "09:59" }, 'policy.humaneHours: "to" must be at least an hour after "from", on the same day'],
  [{ from: "24:00" }, "policy.humaneHours.from: must be a time of day such as 09:00"],
  [{ to: "25:00" }, "policy.humaneHours.to: must be a time of day such as 20:00, or 24:00"],
])("%o are no humane hours", (humaneHours, fault) => {
  expect(faultsOf({ policy: { humaneHours } })).toEqual([fault]);
});

test("humane hours may last until midnight", () => {
  const { policy } = settingsSchema.parse({ policy: { humaneHours: { from: "23:00", to: "24:00" } } });
  expect(policy.humaneHours).toEqual({ from: 1_380, to: 1_440 });
});
