import type { Instant } from "../domain/time.ts";
import { isTimeZone } from "../time-zone.ts";

/** How a language and a place write times and money. */
export interface Formats {
  /** With its weekday, and its zone in brackets, so that nobody has to know where we are. */
  moment(at: Instant): string;
  money(amount: number, currency: string | undefined): string;
  /** Of a file. */
  size(bytes: number): string;
}

/** Making an `Intl` format costs a hundred times its use; this many fit into a function's memory unnoticed. */
const MOST_KEPT = 100;
const kept = new Map<string, Formats>();

/** Formats for the customer's own variety of the language in which the mail is (`en-GB` for a mail in `en`), or for it. */
export const formatsFor = (wanted: string, language: string, timeZone: string): Formats => {
  const locale = varietyOf(wanted, language);
  const key = `${locale} ${timeZone}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const made = makeFormats(locale, timeZone);
  kept.set(key, made);
  return made;
};

/** Without the extensions of `wanted`, which could ask for another calendar or other digits. */
const varietyOf = (wanted: string, language: string): string => {
  try {
    const { language: spoken, baseName } = new Intl.Locale(wanted);
    return spoken === new Intl.Locale(language).language ? baseName : language;
  } catch {
    return language;
  }
};

const makeFormats = (locale: string, timeZone: string): Formats => {
  /** A mail with its times in UTC, which it says, is better than no mail. */
  const zone = isTimeZone(timeZone) ? timeZone : "UTC";
  const day = { weekday: "long", day: "numeric", month: "long", hour: "numeric", minute: "2-digit" } as const;
  const moment = new Intl.DateTimeFormat(locale, { ...day, timeZone: zone });
  const names = (["shortGeneric", "short"] as const).map(
    (timeZoneName) => new Intl.DateTimeFormat(locale, { hour: "numeric", timeZoneName, timeZone: zone }),
  );
  const [open, close] = /^(?:ja|zh)\b/u.test(locale) ? ["（", "）"] : [" (", ")"];
  return {
    moment: (at) => `${moment.format(at)}${open}${zone === "UTC" ? zone : zoneIn(names, at)}${close}`,
    money: (amount, currency) => {
      const isCurrency = currency !== undefined && /^[A-Za-z]{3}$/.test(currency);
      const style = isCurrency ? { style: "currency" as const, currency } : {};
      return new Intl.NumberFormat(locale, { ...style, trailingZeroDisplay: "stripIfInteger" }).format(amount);
    },
    size: (bytes) => {
      const [unit, share] = bytes < 1e6 ? ["kilobyte", bytes / 1e3] : ["megabyte", bytes / 1e6];
      const rounding = { maximumSignificantDigits: 2 } as const;
      return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short", ...rounding }).format(share);
    },
  };
};

/**
 * By its place, as people say it: `Germany Time`, `เวลาไทย`. Where a language only has letters for that, those of the season:
 * `CET` in summer would be an hour off. The same where the place would put brackets into brackets.
 */
const zoneIn = (names: readonly Intl.DateTimeFormat[], at: Instant): string => {
  const [generic = "UTC", exact = "UTC"] = names.map(
    (format) => format.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value,
  );
  return /^[A-Z]{2,5}$|\(/u.test(generic) ? exact : generic;
};
