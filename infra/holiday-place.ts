import type { WrittenCalendar } from "../shared/settings/calendars.ts";
import { loadLibrary } from "./holidays.ts";

interface PlaceFault {
  /** Below the calendar's `holidays`. */
  at: "country" | "state" | "region";
  message: string;
}

const MOST_LISTED = 20;
/** Of the names beside the codes, as of all messages to who deploys. */
const LANGUAGE = "en";

/** What the library doesn't know of a place; it would silently leave out what it doesn't. */
export const faultOfPlace = ({
  country,
  state,
  region,
}: NonNullable<WrittenCalendar["holidays"]>): PlaceFault | undefined => {
  const library = new (loadLibrary())();
  const countries = library.getCountries(LANGUAGE);
  if (countries[country] === undefined) {
    return { at: "country", message: `must be a country whose holidays are known: ${listed(countries, country)}` };
  }
  const states = library.getStates(country, LANGUAGE) ?? {};
  if (state !== undefined && states[state] === undefined) {
    return { at: "state", message: among(`of ${country}`, "states", states, state) };
  }
  if (region === undefined) return undefined;
  if (state === undefined) return { at: "region", message: "needs a state, of which it is a part" };
  const regions = library.getRegions(country, state, LANGUAGE) ?? {};
  if (regions[region] !== undefined) return undefined;
  return { at: "region", message: among(`of ${country}-${state}`, "regions", regions, region) };
};

const among = (of: string, what: string, known: Readonly<Record<string, string>>, found: string): string =>
  Object.keys(known).length === 0
    ? `must be left out: no ${what} ${of} are known`
    : `must be one of the ${what} ${of}: ${listed(known, found)}`;

/** All of a short list; of a long one first those that begin as what was found does. */
const listed = (known: Readonly<Record<string, string>>, found: string): string => {
  const initial = found.slice(0, 1).toUpperCase();
  const [near, far] = [true, false].map((isNear) =>
    Object.entries(known).filter(([code]) => code.toUpperCase().startsWith(initial) === isNear),
  );
  const named = [...(near ?? []), ...(far ?? [])].map(([code, name]) => `${code} (${name})`);
  const more = named.length - MOST_LISTED;
  return `${named.slice(0, MOST_LISTED).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
};
