import * as z from "zod";
import { metadataField } from "../api/metadata.ts";
import { email, language, line, phone, text, timeZone } from "../http/fields.ts";
import { link, sourceName } from "./fields.ts";

/** Room for what an adapter puts before a customer's 20,000. */
const MOST_TEXT = 20_100;
/** And before a source's names of 200. */
const MOST_NAME = 250;

const value = z.union([z.string(), z.number(), z.boolean()]).optional();
type Values = Record<string, string | number | boolean>;

/** Flat, and without what isn't there. */
const metadata = z
  .record(z.string(), value)
  .transform((all) => Object.fromEntries(Object.entries(all).filter(([, one]) => one !== undefined)) as Values)
  .pipe(metadataField);

/**
 * What any message comes to, whoever sent it. An adapter's own schema is the one that tells a sender what is wrong; this one
 * makes sure that nothing is kept for which it forgot a limit.
 */
export const arrivalSchema = z.strictObject({
  /** The source's own name for it, by which it is known again. */
  id: sourceName("id", MOST_NAME),
  /** Of what it belongs to: all messages of one conversation are one complaint. Absent where each is one by itself. */
  conversation: sourceName("conversation", MOST_NAME).optional(),
  /** The customer's words. */
  text: text("text", MOST_TEXT),
  /** Of what was edited, such as when: without it a text that comes back to what it was is the one that it was. */
  edition: z.optional(line("edition", 100)),
  /** Where anybody may look at it. */
  url: link("url").optional(),
  /** The source's own name for whoever wrote it: another one in a conversation is somebody else than its customer. */
  author: sourceName("author").optional(),
  customer: z
    .strictObject({
      email: z.optional(email),
      phone: z.optional(phone),
      name: z.optional(line("name", 200)),
      locale: z.optional(language),
      timeZone: z.optional(timeZone),
    })
    .optional(),
  about: z
    .strictObject({
      subject: z.optional(line("subject", 300)),
      orderId: z.optional(line("orderId", 100)),
      product: z.optional(line("product", 200)),
      category: z.optional(line("category", 100)),
    })
    .optional(),
  /** What else an agent should see beside it. */
  metadata: metadata.optional(),
});

export type Arrival = z.output<typeof arrivalSchema>;
