import { iso } from "../../shared/domain/time.ts";
import { type HttpResponse, Problem } from "../../shared/http/problem.ts";
import { json } from "../http.ts";
import type { Received } from "./receive-form.ts";

const REPLAYED = { "idempotency-replayed": "true" };

/**
 * The answer to an accepted form, made from what stays as it was submitted: the same request gets the same answer,
 * however far the complaint has come meanwhile.
 */
export const answerJson = (received: Received, publicUrl: string): HttpResponse => {
  const { complaint, token, replayed } = accepted(received);
  const { acknowledgement: known, receivedAt } = complaint;
  const isWithheldAtOnce = known.state === "withheld" && known.at === receivedAt;
  const acknowledgement = isWithheldAtOnce ? { state: "withheld", reason: known.reason } : { state: "due" };
  const body = {
    reference: complaint.reference,
    status: "queued",
    acknowledgement,
    statusUrl: `${publicUrl}/c/${token}`,
    expectedResponseBy: iso(complaint.promisedBy),
  };
  return json(202, body, replayed ? REPLAYED : {});
};

/** For a plain HTML form: on to the status page, or to where the company's form asked for, if that is on its own sites. */
export const answerRedirect = (
  received: Received,
  publicUrl: string,
  wanted: string | undefined,
  allowedOrigins: readonly string[],
): HttpResponse => {
  const { token, replayed } = accepted(received);
  const location = urlOn(allowedOrigins, wanted) ?? `${publicUrl}/c/${token}`;
  return { statusCode: 303, headers: { location, "cache-control": "no-store", ...(replayed ? REPLAYED : {}) } };
};

const accepted = (received: Received) => {
  if (received.outcome === "accepted") return received;
  throw new Problem(422, "idempotency-key-reused", {
    detail: "This Idempotency-Key was sent before, with another body. Use a new key for a new complaint.",
  });
};

/** As it was parsed, never as it was typed: that is what was compared, and it is fit for a header. */
const urlOn = (origins: readonly string[], typed: string | undefined): string | undefined => {
  const url = typed === undefined ? null : URL.parse(typed);
  return origins.some((origin) => new URL(origin).origin === url?.origin) ? url?.href : undefined;
};
