import { type HttpResponse, Problem } from "../../shared/http/problem.ts";
import { json } from "../http.ts";
import type { Received } from "./receive-form.ts";

/**
 * The answer to an accepted form, made from what stays as it was submitted: the same request gets the same answer,
 * however far the complaint has come meanwhile.
 */
export const answerJson = (received: Received, publicUrl: string): HttpResponse => {
  const { complaint, token, replayed } = accepted(received);
  const acknowledgement =
    complaint.customer.email === undefined ? { state: "withheld", reason: "no-address" } : { state: "due" };
  const body = {
    reference: complaint.reference,
    status: "queued",
    acknowledgement,
    statusUrl: `${publicUrl}/c/${token}`,
    expectedResponseBy: new Date(complaint.promisedBy).toISOString(),
  };
  return json(202, body, replayed ? { "idempotency-replayed": "true" } : {});
};

/** For a plain HTML form: on to the status page, or to where the company's form asked for, if that is on its own sites. */
export const answerRedirect = (
  received: Received,
  publicUrl: string,
  wanted: string | null,
  allowedOrigins: readonly string[],
): HttpResponse => {
  const { token } = accepted(received);
  const location = wanted !== null && isOn(allowedOrigins, wanted) ? wanted : `${publicUrl}/c/${token}`;
  return { statusCode: 303, headers: { location, "cache-control": "no-store" } };
};

const accepted = (received: Received) => {
  if (received.outcome === "accepted") return received;
  throw new Problem(422, "idempotency-key-reused", {
    detail: "This Idempotency-Key was sent before, with another body. Use a new key for a new complaint.",
  });
};

const isOn = (origins: readonly string[], url: string): boolean =>
  URL.canParse(url) && origins.some((origin) => new URL(origin).origin === new URL(url).origin);
