const UNITS = { weeks: 604_800_000, days: 86_400_000, hours: 3_600_000, minutes: 60_000, seconds: 1_000 } as const;

const PATTERN =
  /^P(?=.)(?:(?<weeks>\d+)W)?(?:(?<days>\d+)D)?(?:T(?=.)(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d+)S)?)?$/;

/**
 * Milliseconds of an ISO 8601 duration, `undefined` for anything else. Years and months are refused: they have no fixed
 * length. Temporal would replace this; Node 24 doesn't have it without a flag.
 */
export const parseDuration = (text: string): number | undefined => {
  const groups = PATTERN.exec(text)?.groups;
  if (groups === undefined) return undefined;
  return Object.entries(UNITS).reduce((sum, [unit, length]) => sum + Number(groups[unit] ?? 0) * length, 0);
};

/** A working time, in days and milliseconds, `undefined` for anything else; also for weeks, which nobody works through. */
export const parseWorkingTime = (text: string): { days: number; millis: number } | undefined => {
  const { days = "0", weeks } = PATTERN.exec(text)?.groups ?? {};
  const whole = parseDuration(text);
  if (whole === undefined || weeks !== undefined) return undefined;
  return { days: Number(days), millis: whole - Number(days) * UNITS.days };
};
