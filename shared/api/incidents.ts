import * as z from "zod";
import { line, text } from "../http/fields.ts";
import { type SupportedLanguage, supported } from "../language/supported.ts";
import { resolutionFields } from "./complaint-actions.ts";

const MOST_REPLY = 20_000;
const MOST_NOTE = 5_000;
const MOST_LISTED = 100;
/** Characters. The place of one member, or of one incident, sealed. */
const LONGEST_CURSOR = 200;

const note = text("note", MOST_NOTE);
const language = z.enum(supported, `A language must be one of ${supported.join(", ")}.`);

const page = {
  cursor: z.string().max(LONGEST_CURSOR, "This cursor is not one that was given out.").exactOptional(),
  limit: z.coerce
    .number(`limit must be 1 to ${MOST_LISTED}.`)
    .int()
    .min(1, `limit must be 1 to ${MOST_LISTED}.`)
    .max(MOST_LISTED, `limit must be 1 to ${MOST_LISTED}.`)
    .default(MOST_LISTED),
};

/** `POST /v1/agent/incidents`. `team`: needed of an agent who is in several. */
export const openIncident = z.strictObject({
  title: line("title", 200),
  team: z.string().min(1).max(40).exactOptional(),
  note: z.exactOptional(note),
});

/** `GET /v1/agent/incidents` */
export const incidentsQuery = z.strictObject({
  status: z.enum(["open", "closed"], "status must be open or closed.").default("open"),
  ...page,
});

/** `GET /v1/agent/incidents/{id}`: a page of its members. */
export const incidentQuery = z.strictObject(page);

export const closeIncident = z.strictObject({ note });
export const reopenIncident = z.strictObject({ note: z.exactOptional(note) });

/** Words by language, and what is wrong about the language of those who read none of them. */
const inLanguages = <Words extends z.core.$ZodType>(words: Words) =>
  z
    .partialRecord(language, words)
    .refine((written) => Object.keys(written).length > 0, "Write it in one language at least.");

interface Written {
  language?: SupportedLanguage | undefined;
}

/** Of one language nobody needs to say which is for everybody else. */
const checkFallback = (written: object, { language: fallback }: Written, context: z.RefinementCtx, field: string) => {
  const languages = Object.keys(written);
  if (fallback === undefined ? languages.length <= 1 : languages.includes(fallback)) return;
  const message =
    fallback === undefined
      ? `Say in language which of ${languages.join(", ")} is for whoever reads none of these.`
      : `There is nothing in ${fallback} in ${field}, and everybody else would get that.`;
  context.addIssue({ code: "custom", path: ["language"], message });
};

/** `POST /v1/agent/incidents/{id}/reply`. `message` alone is for everybody, whatever they read. */
export const replyToMembers = z
  .strictObject({
    message: z.exactOptional(text("message", MOST_REPLY)),
    messages: inLanguages(text("message", MOST_REPLY)).exactOptional(),
    language: z.exactOptional(language),
  })
  .superRefine(({ message, messages, ...written }, context) => {
    if ((message === undefined) === (messages === undefined)) {
      const asked = "Send one message for everybody, or messages by language.";
      context.addIssue({ code: "custom", path: ["message"], message: asked });
    } else if (messages !== undefined) checkFallback(messages, written, context, "messages");
  });

const { explanation, apology, ...settlement } = resolutionFields;

/** `POST /v1/agent/incidents/{id}/resolve` */
export const resolveMembers = z
  .strictObject({
    ...settlement,
    words: inLanguages(z.strictObject({ explanation, apology })),
    language: z.exactOptional(language),
  })
  .superRefine(({ words, ...written }, context) => checkFallback(words, written, context, "words"));
