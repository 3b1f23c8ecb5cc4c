import { $ZodError } from "zod/v4/core";
import { type HttpResponse, Problem } from "../../shared/http/problem.ts";
import { acceptedLanguages, pickLanguage } from "../../shared/language/pick-language.ts";
import { log } from "../../shared/log.ts";
import type { Fault } from "../../shared/pages/refused-page.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { HttpEvent } from "../http.ts";
import { faultsIn } from "./faults.ts";

export interface RefusalPages {
  /** What `take` answers, or a page that says in the customer's language why the form wasn't taken. */
  instead(event: HttpEvent, take: () => Promise<HttpResponse>): Promise<HttpResponse>;
}

/** Texts and pages are loaded with the first form that is refused: hardly any is, and a start shouldn't wait for them. */
export const createRefusalPages = ({
  settings,
  textsFile,
}: {
  settings: Settings;
  textsFile: string | undefined;
}): RefusalPages => {
  const pageFor = async (event: HttpEvent, error: unknown): Promise<HttpResponse> => {
    const [{ createPages }, refusedPage, { openVoice }] = await Promise.all([
      import("../../shared/pages/create-pages.ts"),
      import("../../shared/pages/refused-page.ts"),
      import("../../shared/settings/voice.ts"),
    ]);
    const { brand, textsFor } = await openVoice(settings, textsFile);
    const pages = createPages(brand);
    const wanted = acceptedLanguages(event.headers["accept-language"]);
    const texts = await textsFor(pickLanguage(wanted, settings.company.language));
    const faults = faultsBehind(error);
    const [statusCode, body] =
      faults === undefined
        ? [
            statusOf(error),
            refusedPage.renderFailedPage(statusOf(error) === 429 ? "tooMany" : "tryAgain", texts, pages),
          ]
        : [422, refusedPage.renderRefusedPage(faults, texts, pages)];
    const retry = error instanceof Problem ? error.extras.headers : {};
    return { statusCode, headers: { ...pages.headers, ...retry, "content-language": texts.language }, body };
  };

  return {
    instead: async (event, take) => {
      try {
        return await take();
      } catch (error) {
        if (!(error instanceof Problem)) {
          const { requestId } = event.requestContext;
          log.error("invocation-failed", { route: event.routeKey, requestId, error });
        }
        return pageFor(event, error);
      }
    },
  };
};

const statusOf = (error: unknown): number => (error instanceof Problem ? error.status : 500);

const faultsBehind = (error: unknown): Fault[] | undefined => {
  if (!(error instanceof Problem)) return undefined;
  if (error.status === 413) return [{ field: "message", fault: "tooLong", most: 20_000 }];
  return error.cause instanceof $ZodError ? faultsIn(error.cause) : undefined;
};
