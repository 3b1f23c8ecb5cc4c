import { Ajv2020, type AnySchema, type ValidateFunction } from "ajv/dist/2020.js";
import { expect } from "vitest";
import { openApiDocument } from "../../shared/openapi/document.ts";
import { answerHeaders } from "../../shared/openapi/operation.ts";
import type { Answer } from "./answer.ts";

/** Holds what goes over the wire against the API's own document: what it doesn't say is a failure. */

export interface Call {
  method: string;
  /** With or without its query. */
  path: string;
  /** As it was sent, where it was JSON. */
  body?: unknown;
}

export const documentForTests = openApiDocument({ company: "Nordlicht", publicUrl: "https://care.heard.example" });

/** An answer may grow, for a client that ignores what it doesn't know. A test doesn't. */
const closed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.fromEntries(Object.entries(value).map(([key, member]) => [key, closed(member)]));
  const isObject = "properties" in members && members.type === "object" && !("additionalProperties" in members);
  return isObject ? { ...members, additionalProperties: false } : members;
};

const isMoment = (text: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/u.test(text);
const ajv = new Ajv2020({
  strict: false,
  allErrors: true,
  formats: {
    "date-time": isMoment,
    date: /^\d{4}-\d\d-\d\d$/u,
    uri: (text: string) => URL.canParse(text),
    email: /@/u,
  },
});
ajv.addSchema(closed(documentForTests) as AnySchema, "document");

const routes = Object.entries(documentForTests.paths)
  .map(([path, methods]) => ({ path, methods, pattern: patternOf(path) }))
  // A name goes before a parameter that would take it, too.
  .sort((one, other) => one.path.split("{").length - other.path.split("{").length);

const validators = new Map<string, ValidateFunction>();
const validatorOf = (pointer: readonly string[]): ValidateFunction => {
  const $ref = `document#/${pointer.map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/")}`;
  const known = validators.get($ref) ?? ajv.compile({ $ref });
  validators.set($ref, known);
  return known;
};

/** Of a choice by `kind`, what is said of all but the right one is left out. */
export const faultsIn = (pointer: readonly string[], value: unknown): string[] => {
  const validate = validatorOf(pointer);
  if (validate(value)) return [];
  const errors = validate.errors ?? [];
  const others = errors.flatMap(({ keyword, schemaPath }) =>
    keyword === "const" ? [schemaPath.replace(/properties.*/u, "")] : [],
  );
  return errors
    .filter(({ schemaPath }) => !others.some((branch) => schemaPath.startsWith(branch)))
    .map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
};

/** Passes what the API has no call for: the gateway answers that. */
export const expectDocumented = ({ method, path, body }: Call, answer: Answer): void => {
  const [bare = ""] = path.split("?");
  const route = routes.find(({ pattern, methods }) => pattern.test(bare) && method.toLowerCase() in methods);
  const operation = route?.methods[method.toLowerCase()];
  const { status, headers, text } = answer;
  const said = `${method} ${bare} answered ${status}`;
  if (route === undefined || operation === undefined) {
    expect([401, 404], `${said}, and isn't documented`).toContain(status);
    return;
  }
  const response = operation.responses[status];
  expect(Object.keys(operation.responses), said).toContain(String(status));
  if (response === undefined || "$ref" in response) return;
  const named = answerHeaders.filter((name) => headers.has(name) && name !== "Content-Language");
  expect(Object.keys(response.headers ?? {}), `${said}: headers`).toEqual(expect.arrayContaining(named));
  if (status === 204 || status === 303 || status === 304) return;
  const [type = ""] = (headers.get("content-type") ?? "").split(";");
  expect(Object.keys(response.content ?? {}), `${said} as ${type}: ${text.slice(0, 300)}`).toContain(type);
  const place = ["paths", route.path, method.toLowerCase()];
  const answered = answer.body ?? text;
  expect(
    faultsIn([...place, "responses", String(status), "content", type, "schema"], answered),
    `${said}: ${text.slice(0, 2_000)}`,
  ).toEqual([]);
  if (status >= 300 || body === undefined) return;
  const asked = [...place, "requestBody", "content", "application/json", "schema"];
  expect(faultsIn(asked, body), `${said} to ${JSON.stringify(body).slice(0, 1_000)}`).toEqual([]);
};

function patternOf(path: string): RegExp {
  const escaped = path.replaceAll(/[.]/gu, String.raw`\.`).replaceAll(/\{\w+\}/gu, "[^/]+");
  return new RegExp(`^${escaped}$`, "u");
}
