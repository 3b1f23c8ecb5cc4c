import * as z from "zod";
import { logRequest } from "../../shared/arrivals/log-arrival.ts";
import { mediaTypeOf, readText, unsupportedType } from "../../shared/http/read-body.ts";
import { acceptedLanguages, pickLanguage } from "../../shared/language/pick-language.ts";
import type { Pages } from "../../shared/pages/create-pages.ts";
import type { TextsFor } from "../../shared/texts/texts.ts";
import { type HttpEvent, type HttpRoute, json } from "../http.ts";
import { type Dependencies as CustomerDependencies, readPage, takeWord } from "./customer-page.ts";
import { renderGonePage, renderPage } from "./page.ts";
import { type Draft, hasForm, type PageNotice } from "./page-view.ts";
import { type Read, readAnswer, readDisowning, readMessage, readRating } from "./read-form.ts";
import type { Word } from "./word.ts";

const MOST_BYTES = 256 * 1024;

const noticeSchema = z.enum(["message-added", "answer-recorded", "rating-recorded", "not-you-recorded"]);

interface Dependencies extends CustomerDependencies {
  textsFor: TextsFor;
  pages: Pages;
}

export const createRoutes = (dependencies: Dependencies): Record<string, HttpRoute> => {
  const { settings, textsFor, pages } = dependencies;
  const page = (statusCode: number, body: string) => ({ statusCode, headers: { ...pages.headers }, body });

  const gone = async ({ headers }: HttpEvent) => {
    const language = pickLanguage(acceptedLanguages(headers["accept-language"]), settings.company.language);
    return page(404, renderGonePage(await textsFor(language), pages));
  };

  /** Changes nothing: mail scanners and previews follow links. A fault in a form that is gone is no news to anybody. */
  const show = async (event: HttpEvent, status = 200, more: { notice?: PageNotice; draft?: Draft } = {}) => {
    const token = tokenIn(event);
    const view = await readPage(dependencies, token);
    if (view === undefined) return gone(event);
    const isStale = status === 422 && more.draft !== undefined && !hasForm(view, more.draft.form);
    const said = isStale ? { ...more, notice: "not-possible" as const } : more;
    const texts = await textsFor(view.language);
    return page(isStale ? 409 : status, renderPage({ ...view, ...said, base: `/c/${token}` }, texts, pages));
  };

  /** After a form, the page again by GET, so that a reload sends nothing twice. */
  const carryOut = async (event: HttpEvent, word: Word) => {
    const token = tokenIn(event);
    const notice = await takeWord(dependencies, token, word, (became) => logRequest(event, became));
    if (notice === undefined) return gone(event);
    if (notice === "not-possible") {
      return show(event, 409, {
        notice,
        ...(word.kind === "add-message" ? { draft: { form: "messages", text: word.text } } : {}),
      });
    }
    const headers = { location: `/c/${token}?notice=${notice}`, "cache-control": "no-store" };
    return { statusCode: 303, headers };
  };

  const take =
    (read: (fields: URLSearchParams) => Read): HttpRoute =>
    async (event) => {
      const found = read(fieldsOf(event));
      return "word" in found ? carryOut(event, found.word) : show(event, 422, found);
    };

  return {
    "GET /c/{token}": (event) => {
      const notice = noticeSchema.safeParse(event.queryStringParameters?.notice);
      return show(event, 200, notice.success ? { notice: notice.data } : {});
    },
    "POST /c/{token}/messages": take(readMessage),
    "POST /c/{token}/follow-up": take(readAnswer),
    "POST /c/{token}/rating": take(readRating),
    "POST /c/{token}/not-you": take(readDisowning),
    "GET /v1/health": async () => json(200, { status: "ok" }),
  };
};

const tokenIn = (event: HttpEvent): string => event.pathParameters?.token ?? "";

const fieldsOf = (event: HttpEvent): URLSearchParams => {
  const type = "application/x-www-form-urlencoded";
  if (mediaTypeOf(event) !== type) throw unsupportedType(type);
  return new URLSearchParams(readText(event, MOST_BYTES));
};
