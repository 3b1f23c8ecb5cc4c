/**
 * What a page on another site may do with the public calls, in both hosts. API Gateway's rules hold for a whole API; as
 * `authorization` isn't among the headers, no browser makes an agent's call from elsewhere all the same.
 */
export const corsHeaders = {
  request: ["content-type", "idempotency-key"],
  response: ["idempotency-replayed", "location", "retry-after"],
  /** Seconds that a browser may remember a preflight's answer. */
  maxAge: 3_600,
};
