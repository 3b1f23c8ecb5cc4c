import type * as z from "zod";

/** One call, as it is written down beside the others of its area. The document is made of these and of nothing else. */
export interface Operation {
  /** A name for programs: a generated client's function. */
  id: string;
  /** `POST /v1/complaints`: as the topology has it, but that each action has a path of its own. */
  route: string;
  summary: string;
  description?: string;
  access: Access;
  path?: Readonly<Record<string, z.core.$ZodType>>;
  query?: { readonly shape: Readonly<Record<string, z.core.$ZodType>> };
  headers?: readonly RequestHeader[];
  body?: Body;
  /** By status. */
  answers: Readonly<Record<number, Answer>>;
  /** By status, the problems of this call beside those that its access, headers and body bring along. */
  problems?: Readonly<Record<number, readonly string[]>>;
}

export interface Area {
  name: string;
  description: string;
  operations: readonly Operation[];
}

export type Access = "anybody" | "link" | "inbound-secret" | "signature" | "agents" | "supervisors";

export const requestHeaders = [
  "Idempotency-Key",
  "If-Match",
  "If-None-Match",
  "X-Envelope-From",
  "X-Envelope-To",
  "webhook-id",
  "webhook-timestamp",
  "webhook-signature",
] as const;
export type RequestHeader = (typeof requestHeaders)[number];

export const answerHeaders = [
  "Content-Disposition",
  "Content-Language",
  "ETag",
  "Idempotency-Replayed",
  "Location",
  "Retry-After",
] as const;
export type AnswerHeader = (typeof answerHeaders)[number];

export interface Body {
  /** Absent where a call without a body is one as well. */
  required?: true;
  content: Readonly<Record<string, Content>>;
}

export interface Content {
  schema: z.core.$ZodType;
  example?: unknown;
}

export interface Answer {
  description: string;
  headers?: readonly AnswerHeader[];
  content?: Readonly<Record<string, Content>>;
}

export const JSON_TYPE = "application/json";
export const FORM_TYPE = "application/x-www-form-urlencoded";

export const json = (schema: z.core.$ZodType, example?: unknown): Readonly<Record<string, Content>> => ({
  [JSON_TYPE]: example === undefined ? { schema } : { schema, example },
});
