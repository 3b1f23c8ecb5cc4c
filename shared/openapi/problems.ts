import { type Access, JSON_TYPE, type Operation } from "./operation.ts";

export type ProblemsByStatus = Record<number, string[]>;

/** All problems that a call may answer: its own, and those that its access, headers and body bring along. */
export const problemsOf = (operation: Operation): ProblemsByStatus => {
  const { access, headers = [], body, query, problems = {} } = operation;
  const found: ProblemsByStatus = {};
  const add = (more: Readonly<Record<number, readonly string[]>>) => {
    for (const [status, types] of Object.entries(more)) {
      found[Number(status)] = [...new Set([...(found[Number(status)] ?? []), ...types])];
    }
  };
  add(ofAccess(access));
  if (headers.includes("Idempotency-Key")) add({ 400: ["bad-idempotency-key"], 422: ["idempotency-key-reused"] });
  if (headers.includes("If-Match")) add({ 412: ["changed-meanwhile"] });
  else if (isAgentsChange(operation)) add({ 412: ["no-etag"] });
  if (query !== undefined) add({ 422: ["fields-at-fault"] });
  if (body !== undefined) add({ 413: ["body-too-large"], 415: ["unsupported-content-type"] });
  if (body !== undefined && JSON_TYPE in body.content) add({ 400: ["bad-json"], 422: ["fields-at-fault"] });
  add(problems);
  add({ 500: ["our-mistake"] });
  return found;
};

/** Whatever such a call is about has an `ETag`, or it says that it has none. */
const isAgentsChange = ({ access, route }: Operation): boolean =>
  (access === "agents" || access === "supervisors") && !route.startsWith("GET ");

const ofAccess = (access: Access): Record<number, readonly string[]> => {
  switch (access) {
    case "anybody":
    case "link":
      return {};
    case "signature":
      return {};
    case "inbound-secret":
      return { 401: ["not-authenticated"] };
    case "agents":
      return { 401: ["not-authenticated"], 403: ["role-needed"] };
    case "supervisors":
      return { 401: ["not-authenticated"], 403: ["role-needed", "supervisors-only"] };
  }
};

/** With which the gateway itself answers a call, in its own form. */
export const gatewayStatuses = (access: Access): number[] =>
  access === "agents" || access === "supervisors" ? [401, 413, 429, 500, 503] : [413, 429, 500, 503];
