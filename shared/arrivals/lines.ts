import * as z from "zod";
import type { Arrived, Request } from "../domain/daily-proof/arrivals.ts";
import type { EntryId, Reference } from "../domain/ids.ts";
import type { LogLine } from "./read-log.ts";

const word = z.string().min(1).max(300);

/** As the gateway is told to write it (`infra/aws/constructs/http-stage.ts`). */
const accessSchema = z.object({ requestId: word, route: word, status: z.coerce.number().int() });

const arrivedSchema = z.object({
  code: z.literal("arrived"),
  route: word.optional(),
  kind: word.optional(),
  outcome: word,
  requestId: word.optional(),
  raw: z.string().min(1).max(1024).optional(),
  reference: word.optional(),
  entry: word.optional(),
  parked: word.optional(),
});

/** Lambda wraps a line into one of its own, as text. */
const wrappedSchema = z.object({ message: z.union([z.string(), z.record(z.string(), z.unknown())]) });

export const readRequest = ({ at, message }: LogLine): Request | undefined => {
  const { data } = accessSchema.safeParse(parse(message));
  return data && { id: data.requestId, route: data.route, status: data.status, at };
};

/** `undefined` for any other line, and for one that names nothing that could be looked for. */
export const readArrived = ({ at, message }: LogLine): Arrived | undefined => {
  const { data } = arrivedSchema.safeParse(unwrap(parse(message)));
  if (data === undefined || (data.reference === undefined && data.parked === undefined)) return undefined;
  const { code: _code, route, kind = "", reference, entry, ...line } = data;
  return {
    ...line,
    at,
    door: route ?? kind,
    reference: reference as Reference | undefined,
    entry: entry as EntryId | undefined,
  };
};

const unwrap = (line: unknown): unknown => {
  const { data } = wrappedSchema.safeParse(line);
  if (data === undefined) return line;
  return typeof data.message === "string" ? parse(data.message) : data.message;
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
