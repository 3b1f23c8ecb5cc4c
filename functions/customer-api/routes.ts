import * as z from "zod";
import { text } from "../../shared/http/fields.ts";
import { mediaTypeOf, readText, unsupportedType } from "../../shared/http/read-body.ts";
import { acceptedLanguages, pickLanguage } from "../../shared/language/pick-language.ts";
import type { Pages } from "../../shared/pages/create-pages.ts";
import type { TextsFor } from "../../shared/texts/texts.ts";
import { type HttpEvent, type HttpRoute, json } from "../http.ts";
import { type Dependencies as CustomerDependencies, readPage, takeWord, type Word } from "./customer-page.ts";
import { renderGonePage, renderPage } from "./page.ts";
import { MOST_CHARACTERS, type PageNotice } from "./page-view.ts";

const MOST_BYTES = 256 * 1024;

const noticeSchema = z.enum(["message-added", "answer-recorded", "not-you-recorded"]);
const answerSchema = z.object({
  fixed: z.enum(["yes", "no"]),
  comment: text("comment", MOST_CHARACTERS).optional().catch(undefined),
});

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

  /** Changes nothing: mail scanners and previews follow links. */
  const show = async (event: HttpEvent, status = 200, more: { notice?: PageNotice; draft?: string } = {}) => {
    const token = tokenIn(event);
    const view = await readPage(dependencies, token);
    if (view === undefined) return gone(event);
    const texts = await textsFor(view.language);
    return page(status, renderPage({ ...view, ...more, base: `/c/${token}` }, texts, pages));
  };

  /** After a form, the page again by GET, so that a reload sends nothing twice. */
  const carryOut = async (event: HttpEvent, word: Word) => {
    const token = tokenIn(event);
    const notice = await takeWord(dependencies, token, word);
    if (notice === undefined) return gone(event);
    if (notice === "not-possible") {
      return show(event, 409, { notice, ...(word.kind === "add-message" ? { draft: word.text } : {}) });
    }
    const headers = { location: `/c/${token}?notice=${notice}`, "cache-control": "no-store" };
    return { statusCode: 303, headers };
  };

  return {
    "GET /c/{token}": (event) => {
      const notice = noticeSchema.safeParse(event.queryStringParameters?.notice);
      return show(event, 200, notice.success ? { notice: notice.data } : {});
    },

    "POST /c/{token}/messages": async (event) => {
      const typed = fieldsOf(event).get("message") ?? "";
      const message = text("message", MOST_CHARACTERS).safeParse(typed);
      if (message.success) return carryOut(event, { kind: "add-message", text: message.data });
      const empty = typed.trim() === "";
      return show(event, 422, empty ? { notice: "message-empty" } : { notice: "message-too-long", draft: typed });
    },

    "POST /c/{token}/follow-up": async (event) => {
      const answer = answerSchema.safeParse(Object.fromEntries(fieldsOf(event)));
      if (!answer.success) return show(event, 422, { notice: "not-possible" });
      const { fixed, comment } = answer.data;
      const said = comment === undefined ? {} : { comment };
      return carryOut(event, { kind: "answer-follow-up", fixed: fixed === "yes", ...said });
    },

    "POST /c/{token}/not-you": async (event) =>
      carryOut(event, { kind: "disown", all: fieldsOf(event).get("all") === "yes" }),

    "GET /v1/health": async () => json(200, { status: "ok" }),
  };
};

const tokenIn = (event: HttpEvent): string => event.pathParameters?.token ?? "";

const fieldsOf = (event: HttpEvent): URLSearchParams => {
  const type = "application/x-www-form-urlencoded";
  if (mediaTypeOf(event) !== type) throw unsupportedType(type);
  return new URLSearchParams(readText(event, MOST_BYTES));
};
