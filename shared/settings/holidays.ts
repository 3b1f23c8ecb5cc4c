import type { Settings } from "./settings.ts";

/** All days off of each calendar that has a country's holidays, as `2026-12-25`. Computed where the company deploys. */
export type Holidays = Readonly<Record<string, readonly string[]>>;

/** The settings with all days off, those of the calendar's country too. */
export const fillHolidays = (settings: Settings, holidays: Holidays): Settings => {
  const { policy } = settings;
  const calendars = Object.fromEntries(
    Object.entries(policy.calendars).map(([name, calendar]) => [
      name,
      { ...calendar, holidays: [...(holidays[name] ?? calendar.holidays)] },
    ]),
  );
  return { ...settings, policy: { ...policy, calendars } };
};
