import { settingsSchema } from "../../../shared/settings/settings.ts";

/** Three offices, each with a clock, holidays and a regulator of its own. */

const LONG_DAY = ["08:30-12:30", "13:15-17:30"] as const;
const WEEK = { mon: LONG_DAY, tue: LONG_DAY, wed: LONG_DAY, thu: LONG_DAY, fri: ["08:30-14:00"] } as const;

/** As the company writes them down, and as the plain reckoning reads them again. */
export const offices = {
  berlin: {
    timeZone: "Europe/Berlin",
    hours: WEEK,
    closedOn: ["2026-01-01", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14", "2026-10-03", "2026-12-25"],
  },
  "new-york": {
    timeZone: "America/New_York",
    hours: {
      mon: ["09:00-17:00"],
      tue: ["09:00-17:00"],
      wed: ["09:00-17:00"],
      thu: ["09:00-21:00"],
      fri: ["09:00-17:00"],
    },
    closedOn: ["2026-01-01", "2026-05-25", "2026-07-03", "2026-09-07", "2026-11-26", "2026-12-25"],
  },
  /** Sundays as well, over the hours at which the clocks there change. */
  sydney: {
    timeZone: "Australia/Sydney",
    hours: { ...WEEK, sat: ["22:00-24:00"], sun: ["00:00-06:00"] },
    closedOn: ["2026-01-01", "2026-01-26", "2026-04-03", "2026-04-25", "2026-06-08", "2026-12-25"],
  },
} as const;

export type Office = keyof typeof offices;
export const officeNames = Object.keys(offices) as Office[];

/** In the order of precedence, ISO 8601; days are working days. */
export const targets = {
  urgent: { firstResponse: "PT4H", nextResponse: "PT3H", resolution: "P2D", update: "P1D" },
  standard: { firstResponse: "P1D", nextResponse: "PT10H", resolution: "P5D", update: "P2D" },
} as const;

export const targetRules = [
  { segment: ["gold"], urgent: false, targets: { firstResponse: "PT5H", resolution: "P3D" } },
  { team: ["sydney"], targets: { firstResponse: "P2D", nextResponse: "P1D" } },
  { segment: ["gold"], targets: { nextResponse: "PT2H", firstResponse: "PT2H" } },
] as const;

export const ZONE = "Europe/Berlin";

const mutable = <Value>(value: Value) =>
  structuredClone(value) as Value extends object ? { -readonly [Key in keyof Value]: Value[Key] } : Value;

export const policyOfTheYear = settingsSchema.parse({
  company: { timeZone: ZONE },
  policy: {
    calendars: mutable(offices),
    targets: mutable(targets),
    targetRules: mutable(targetRules),
    agentCap: 3,
    segments: [{ id: "gold", emails: ["@gold.example"] }],
    regulations: [
      { profile: "fca-disp", team: ["berlin"] },
      { profile: "asic-rg-271", team: ["sydney"] },
      { profile: "cfpb", team: ["new-york"] },
    ],
    teams: officeNames.map((id) => ({ id, calendar: id })),
    triage: [
      ...officeNames.map((id) => ({ category: [id], team: id })),
      { words: ["fire"], urgent: true, harm: "danger" as const },
    ],
  },
}).policy;
