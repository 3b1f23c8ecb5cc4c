import type { Instant } from "../../domain/time.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** RFC 5322, 4.3, in minutes; other names mean nothing to be relied upon, so UTC. */
const ZONES = new Map([
  ["edt", -240],
  ["est", -300],
  ["cdt", -300],
  ["cst", -360],
  ["mdt", -360],
  ["mst", -420],
  ["pdt", -420],
  ["pst", -480],
  ["cet", 60],
  ["cest", 120],
  ["jst", 540],
  ["kst", 540],
]);
const MINUTE = 60_000;

/** `13 Feb 1997 14:43:05 -0800`, as RFC 5322 writes it and programs nearly do. */
const USUAL =
  /(?<day>\d{1,2})[ -]{1,3}(?<month>[a-z]{3})[a-z]{0,6}\.?[ ,-]{1,3}(?<year>\d{2,4}),? {1,3}(?<hour>\d{1,2})[:.](?<minute>\d\d)(?:[:.](?<second>\d\d))?(?:\.\d{1,9})? ?(?<half>[ap]m)? ?(?<zone>(?:gmt|utc)?[+-]\d{1,2}:?\d\d|[a-z]{1,5})?/i;
/** `Feb 13 14:43:05 1997`, as C's library writes it. */
const ANSI =
  /(?<month>[a-z]{3})[a-z]{0,6} {1,2}(?<day>\d{1,2}),? {1,2}(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d))? (?:(?<zone>[+-]\d{4}|[a-z]{1,5}) )?(?<year>\d{4})/i;
/** ISO 8601. */
const ISO =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)[T ](?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d))?(?:\.\d{1,9})? ?(?<zone>z|[+-]\d\d:?\d\d)?/i;

/** The time by the sender's own clock; undefined where the text is no time that there is. */
export const readDate = (text: string): Instant | undefined => {
  const line = text
    .slice(0, 300)
    .replace(/\([^()]{0,100}\)/g, " ")
    .replace(/\s+/g, " ")
    .replace(/ ?: ?/g, ":")
    .trim();
  const groups = (USUAL.exec(line) ?? ANSI.exec(line) ?? ISO.exec(line))?.groups;
  if (!groups) return undefined;
  const { day, month, year, hour, minute, second, half, zone } = groups;
  const monthIndex = /^\d/.test(month ?? "") ? Number(month) - 1 : MONTHS.indexOf((month ?? "").toLowerCase());
  const hours = half ? (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hour);
  if (monthIndex < 0 || hours > 24 || Number(minute) > 59 || Number(second ?? 0) > 60) return undefined;
  const start = Date.UTC(fullYear(year ?? ""), monthIndex, Number(day));
  if (new Date(start).getUTCDate() !== Number(day) || start < Date.UTC(1900, 0) || start > Date.UTC(9999, 0))
    return undefined;
  const minutes = hours * 60 + Number(minute) - offset(zone ?? "");
  return start + minutes * MINUTE + Number(second ?? 0) * 1000;
};

/** RFC 5322, 4.3. */
const fullYear = (written: string): number => {
  const year = Number(written);
  if (written.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return written.length === 3 ? 1900 + year : year;
};

/** In minutes. */
const offset = (zone: string): number => {
  const numeric = /([+-])(\d{1,2}):?(\d\d)$/.exec(zone);
  if (!numeric) return ZONES.get(zone.toLowerCase()) ?? 0;
  return (numeric[1] === "-" ? -1 : 1) * (Number(numeric[2]) * 60 + Number(numeric[3]));
};
