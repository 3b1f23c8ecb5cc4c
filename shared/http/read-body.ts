import * as z from "zod/mini";
import "../zod-in-english.ts";
import { type FieldError, Problem } from "./problem.ts";

/** The part of a gateway's event that a body is read from. */
export interface BodyCarrier {
  headers: Record<string, string | undefined>;
  body?: string | undefined;
  isBase64Encoded: boolean;
}

export const mediaTypeOf = ({ headers }: BodyCarrier): string =>
  (headers["content-type"] ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";

/** `limit` is in bytes, as it came over the wire. */
export const readBytes = (carrier: BodyCarrier, limit: number): Buffer => {
  const bytes = Buffer.from(carrier.body ?? "", carrier.isBase64Encoded ? "base64" : "utf8");
  if (bytes.length > limit) {
    throw new Problem(413, "body-too-large", {
      detail: `The body may have ${limit} bytes; this one has ${bytes.length}.`,
    });
  }
  return bytes;
};

export const readText = (carrier: BodyCarrier, limit: number): string => readBytes(carrier, limit).toString("utf8");

export const readJson = (carrier: BodyCarrier, limit: number): unknown => {
  const text = readText(carrier, limit);
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(400, "bad-json", { detail: "The body is not JSON." });
  }
};

/** A body that says it is JSON, of which `limit` bytes are taken. */
export const readTypedJson = (carrier: BodyCarrier, limit: number): unknown => {
  if (mediaTypeOf(carrier) !== "application/json") throw unsupportedType("application/json");
  return readJson(carrier, limit);
};

/** Where most calls need no body: none at all is an empty one. */
export const readOptionalJson = (carrier: BodyCarrier, limit: number): unknown =>
  carrier.body === undefined || carrier.body === "" ? {} : readTypedJson(carrier, limit);

export const unsupportedType = (allowed: string): Problem =>
  new Problem(415, "unsupported-content-type", { detail: `Send the body as ${allowed}.` });

/** Holds parsed input against its schema, and names every field at fault at once, each with the first of its faults. */
export const readFields = <Schema extends z.core.$ZodType>(schema: Schema, input: unknown): z.output<Schema> => {
  const parsed = z.safeParse(schema, input, { reportInput: false });
  if (parsed.success) return parsed.data;
  const errors = fieldErrors(parsed.error);
  throw new Problem(422, "fields-at-fault", {
    detail: errors.map(({ detail }) => detail).join(" "),
    errors,
    cause: parsed.error,
  });
};

/** One for each field at fault: the first of its faults. */
export const fieldErrors = ({ issues }: z.core.$ZodError): FieldError[] => {
  const found = issues.flatMap(faultsIn);
  return found.filter(({ pointer }, place) => found.findIndex((other) => other.pointer === pointer) === place);
};

const faultsIn = (issue: z.core.$ZodIssue): FieldError[] => {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ pointer: pointerTo([...issue.path, key]), detail: "This field is not known." }));
  }
  return [{ pointer: pointerTo(issue.path), detail: issue.message.replace(/[^.]$/u, "$&.") }];
};

const pointerTo = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => `/${String(part).slice(0, 100).toWellFormed().replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
