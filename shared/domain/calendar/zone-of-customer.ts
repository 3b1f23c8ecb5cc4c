/** Languages that are at home in one country, and the region subtag of that country. */
const AT_HOME: Record<string, string> = { ko: "KR", ja: "JP", th: "TH", vi: "VN", it: "IT" };

/**
 * Where the customer's clock is: what their form told, or the zone of their country where that has only one. Anybody else
 * gets the company's; each time is written with its zone, so none of them can mislead.
 */
export const timeZoneFor = (
  { timeZone, language }: { timeZone?: string; language?: string },
  fallback: string,
): string => timeZone ?? onlyZoneOf(language) ?? fallback;

/** Asking ICU takes five times as long as rendering the mail. */
const MOST_KEPT = 200;
const kept = new Map<string, string | undefined>();

const onlyZoneOf = (language: string | undefined): string | undefined => {
  if (language === undefined) return undefined;
  if (kept.has(language)) return kept.get(language);
  if (kept.size >= MOST_KEPT) kept.clear();
  const zone = lookUp(language);
  kept.set(language, zone);
  return zone;
};

const lookUp = (language: string): string | undefined => {
  try {
    const locale = new Intl.Locale(language);
    const region = locale.region ?? AT_HOME[locale.language];
    return region === undefined ? undefined : theOnly(zonesIn(region));
  } catch {
    return undefined;
  }
};

/** ECMA-402's Locale Info, which TypeScript's library doesn't know yet. */
const zonesIn = (region: string): readonly string[] => {
  const locale: Intl.Locale & { getTimeZones?: () => string[] | undefined } = new Intl.Locale(`und-${region}`);
  return locale.getTimeZones?.() ?? [];
};

const theOnly = <Value>(values: readonly Value[]): Value | undefined => (values.length === 1 ? values[0] : undefined);
