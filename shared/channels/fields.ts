import * as z from "zod";

/** Code points. */
const MOST_NAME = 200;
const MOST_LINK = 1_000;

/** What a source calls something: kept as it is, since no two of its names are one. */
export const sourceName = (what: string, most = MOST_NAME) => {
  const error = `${what} must be text of 1 to ${most} characters, without control characters.`;
  return z
    .string(error)
    .regex(/^[^\p{Cc}\p{Cs}]+$/u, error)
    .refine((name) => [...name].length <= most, error)
    .meta({ minLength: 1, maxLength: most });
};

/** When something was said there, as a text for whoever reads it. */
export const moment = (what: string) =>
  z.iso.datetime({ offset: true, error: `${what} must be a time such as 2026-11-22T10:00Z.` });

/** A page, and no address that does something else once an agent opens it, or that shows somebody's password. */
export const link = (what: string) => {
  const error = `${what} must be an address such as https://example.com/reviews/1, of at most ${MOST_LINK} characters.`;
  return z.string(error).max(MOST_LINK, error).refine(isPage, error).meta({ format: "uri", maxLength: MOST_LINK });
};

const isPage = (typed: string): boolean => {
  if (!/^https?:\/\/[^\s\p{C}]+$/iu.test(typed)) return false;
  const url = URL.parse(typed);
  return url !== null && url.hostname !== "" && url.username === "" && url.password === "";
};
