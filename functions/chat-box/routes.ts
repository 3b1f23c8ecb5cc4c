import { chatBoxQuery } from "../../shared/api/answers/chat-box.ts";
import { kept } from "../../shared/http/kept.ts";
import { readFields } from "../../shared/http/read-body.ts";
import { acceptedLanguages, pickLanguage } from "../../shared/language/pick-language.ts";
import type { SupportedLanguage } from "../../shared/language/supported.ts";
import type { Brand } from "../../shared/mail/brand.ts";
import type { TextsFor } from "../../shared/texts/texts.ts";
import type { HttpRoute } from "../http.ts";
import { describeBox } from "./describe-box.ts";

interface Dependencies {
  /** The box itself, for browsers. */
  script: string;
  /** Where it connects to. */
  socket: string;
  brand: Brand;
  textsFor: TextsFor;
  /** The company's own, BCP 47. */
  language: string;
}

export const createRoutes = ({
  script,
  socket,
  brand,
  textsFor,
  language,
}: Dependencies): Record<string, HttpRoute> => {
  /** Any page may load it: what it is good for is decided where it connects. */
  const answerScript = kept(script, {
    "content-type": "text/javascript; charset=utf-8",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "cross-origin",
  });
  const descriptions = new Map<SupportedLanguage, ReturnType<typeof kept>>();

  const descriptionIn = async (wanted: SupportedLanguage) => {
    const known = descriptions.get(wanted);
    if (known !== undefined) return known;
    const description = describeBox(await textsFor(wanted), { socket, brand });
    const made = kept(JSON.stringify(description), {
      "content-type": "application/json",
      "content-language": wanted,
      "x-content-type-options": "nosniff",
      vary: "accept-language",
    });
    descriptions.set(wanted, made);
    return made;
  };

  return {
    "GET /v1/chat.js": async (event) => answerScript(event),
    "GET /v1/chat.json": async (event) => {
      const { language: asked = "" } = readFields(chatBoxQuery, event.queryStringParameters ?? {});
      const wanted = [...asked.split(","), ...acceptedLanguages(event.headers["accept-language"])];
      return (await descriptionIn(pickLanguage(wanted, language)))(event);
    },
  };
};
