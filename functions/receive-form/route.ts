import { type Form, formSchema } from "../../shared/api/complaint-form.ts";
import { logRequest } from "../../shared/arrivals/log-arrival.ts";
import type { Assess } from "../../shared/guard/assess.ts";
import { readIdempotencyKey } from "../../shared/http/idempotency-key.ts";
import { mediaTypeOf, readFields, readJson, readText, unsupportedType } from "../../shared/http/read-body.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { HttpEvent, HttpRoute } from "../http.ts";
import { answerJson, answerRedirect } from "./answer.ts";
import { fromUrlEncoded } from "./plain-form.ts";
import type { Received, Sent } from "./receive-form.ts";
import type { RefusalPages } from "./refusal-pages.ts";

const MOST_BYTES = 256 * 1024;

export interface Dependencies {
  assess: Assess;
  receive: (sent: Sent) => Promise<Received>;
  pages: RefusalPages;
  settings: Settings;
  publicUrl: string;
}

/** `POST /v1/complaints`: JSON for programs, and a plain HTML form, which is answered with pages. */
export const createRoute = (dependencies: Dependencies): HttpRoute => {
  const { assess, receive, pages, settings, publicUrl } = dependencies;
  const { guard, allowedOrigins } = settings;

  const take = async (event: HttpEvent, form: Form, honeypot: string | undefined): Promise<Received> => {
    const { sourceIp } = event.requestContext.http;
    const { caution, counted } = await assess({ sourceIp, honeypot, captcha: form.captcha });
    const key = readIdempotencyKey(event.headers);
    const [received] = await Promise.all([
      receive({ form, key, languages: event.headers["accept-language"], caution }),
      counted,
    ]);
    if (received.outcome === "accepted") {
      const { complaint, entry, replayed } = received;
      logRequest(event, { outcome: replayed ? "duplicate" : "accepted", reference: complaint.reference, entry });
    }
    return received;
  };

  const takePlainForm: HttpRoute = async (event) => {
    const body = readText(event, MOST_BYTES);
    const { fields, honeypot, redirect } = fromUrlEncoded(body, {
      honeypot: guard.honeypot,
      captcha: guard.captcha?.field,
    });
    const received = await take(event, readFields(formSchema, fields), honeypot);
    return answerRedirect(received, publicUrl, redirect, allowedOrigins);
  };

  return async (event) => {
    switch (mediaTypeOf(event)) {
      case "application/json": {
        const form = readFields(formSchema, readJson(event, MOST_BYTES));
        return answerJson(await take(event, form, undefined), publicUrl);
      }
      case "application/x-www-form-urlencoded":
        return isPerson(event) ? pages.instead(event, () => takePlainForm(event)) : takePlainForm(event);
      default:
        throw unsupportedType("application/json or application/x-www-form-urlencoded");
    }
  };
};

/** A browser that sends a form wants a page; a program that does wants a problem document. */
const isPerson = ({ headers }: HttpEvent): boolean => (headers.accept ?? "").includes("text/html");
