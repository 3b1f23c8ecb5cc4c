import * as z from "zod";

/** Those of the catalogs' `chat.*` that a box says as they are. */
export const plainChatTexts = [
  "open",
  "title",
  "close",
  "intro",
  "label",
  "send",
  "joined",
  "typing",
  "resolved",
  "over",
  "startNew",
  "askEmail",
  "emailLabel",
  "emailSave",
  "emailInvalid",
  "notNow",
  "sending",
  "reconnecting",
  "elsewhere",
  "useHere",
  "tooLong",
  "tooMany",
  "failed",
  "mailed",
] as const;

/** Beyond, a number is no comfort to anybody, and the box says none. */
export const mostAhead = 20;

export const chatBoxQuery = z.object({
  language: z
    .string()
    .max(500, "language may have 500 characters.")
    .meta({ description: "Language tags (BCP 47), the most wanted first, separated by commas." })
    .exactOptional(),
});

const plain = z.object(
  Object.fromEntries(plainChatTexts.map((name) => [name, z.string()])) as Record<
    (typeof plainChatTexts)[number],
    z.ZodString
  >,
);

export const chatBox = z
  .object({
    socket: z.string().meta({ format: "uri", description: "Where the chat connects: a WebSocket." }),
    language: z.string().meta({ description: "Of the texts, BCP 47." }),
    direction: z.enum(["ltr", "rtl"]),
    company: z.string(),
    color: z.string().regex(/^#[0-9a-f]{6}$/iu),
    texts: plain.extend({
      emailThanks: z.string().meta({ description: "With `{email}` for the address." }),
      ahead: z.record(z.string(), z.string()).meta({ description: `By the count, from 0 to ${mostAhead}.` }),
      you: z.string(),
      us: z.string(),
    }),
  })
  .meta({ id: "ChatBox", title: "ChatBox" });

export type ChatBox = z.infer<typeof chatBox>;
