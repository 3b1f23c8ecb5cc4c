/** RFC 9457. What goes wrong by the caller's doing, said so that the caller can mend it. */

export interface FieldError {
  /** RFC 6901, into the body that was sent. */
  pointer: string;
  detail: string;
}

interface ProblemExtras {
  detail: string;
  errors?: FieldError[];
  headers?: Record<string, string>;
  /** What the caller sent that was at fault, for whoever says it otherwise. Not in the document. */
  cause?: unknown;
  /** Further members of the problem document (RFC 9457, 3.2). */
  members?: Record<string, unknown>;
}

export interface HttpResponse {
  statusCode: number;
  headers: Record<string, string>;
  body?: string;
}

const TITLES = {
  400: "Bad request",
  401: "Not authenticated",
  403: "Not allowed",
  404: "Not found",
  409: "Conflict",
  410: "Gone",
  412: "Condition not met",
  413: "Body too large",
  415: "Unsupported content type",
  422: "Fields at fault",
  429: "Too many requests",
  500: "Our mistake",
} as const;

export type ProblemStatus = keyof typeof TITLES;

/** Thrown at a boundary alone, where the rest of a request makes no sense any more. The core answers with unions. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly status: ProblemStatus;
  readonly type: string;
  readonly extras: ProblemExtras;

  /** `type`: a slug of its own for each kind of problem, stable for clients. */
  constructor(status: ProblemStatus, type: string, extras: ProblemExtras) {
    super(type, { cause: extras.cause });
    this.status = status;
    this.type = type;
    this.extras = extras;
  }
}

export const problemResponse = ({ status, type, extras }: Problem): HttpResponse => ({
  statusCode: status,
  headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...extras.headers },
  body: JSON.stringify({
    type: `urn:heard:problem:${type}`,
    title: TITLES[status],
    status,
    detail: extras.detail,
    ...(extras.errors === undefined ? {} : { errors: extras.errors }),
    ...extras.members,
  }),
});
