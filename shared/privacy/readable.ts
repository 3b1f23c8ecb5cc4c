import { iso } from "../domain/time.ts";

/** Milliseconds of this century. */
const EARLIEST = Date.UTC(2001, 0);
const LATEST = Date.UTC(2101, 0);

/** As a person reads it: what is a moment in milliseconds becomes one in ISO 8601; all else stays. */
export const readable = (value: unknown): unknown => {
  if (typeof value === "number") return value > EARLIEST && value < LATEST ? iso(value) : value;
  if (value instanceof Set) return [...value].map(readable);
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, readable(member)]));
};
