import * as z from "zod";
import { link, moment, sourceName } from "../channels/fields.ts";
import { email, language, line, phone, text } from "../http/fields.ts";
import { metadataField } from "./metadata.ts";

const MOST_TEXT = 20_000;
const RATING = "rating must be a whole number from 1 to 5, or to 10 where of is 10.";

/** Many give stars and no word. */
const words = z
  .string("text must be text.")
  .transform((typed) => (typed.trim() === "" ? undefined : typed))
  .pipe(z.optional(text("text", MOST_TEXT)))
  .meta({ maxLength: MOST_TEXT, description: "Absent or empty where there are stars alone." });

const author = z.strictObject(
  { name: z.exactOptional(line("name", 200)), email: z.exactOptional(email), phone: z.exactOptional(phone) },
  "author must be an object.",
);

/** The body of `POST /v1/inbound/reviews`: one review, as it is now. */
export const inboundReviewSchema = z
  .strictObject(
    {
      id: sourceName("id").meta({
        description:
          "As its portal calls it, by which it is known again; with the portal's name before it, where you have several.",
      }),
      rating: z.int(RATING).min(1, RATING).max(10, RATING),
      of: z
        .union([z.literal(5), z.literal(10)], "of must be 5 or 10.")
        .default(5)
        .meta({ description: "The best that there is." }),
      place: z
        .exactOptional(line("place", 200))
        .meta({ description: "Where it was written: a portal, and of which of your shops." }),
      url: link("url").exactOptional(),
      title: z.exactOptional(line("title", 300)),
      text: words.exactOptional(),
      author: author.exactOptional(),
      locale: z.exactOptional(language),
      writtenAt: moment("writtenAt").exactOptional(),
      orderId: z.exactOptional(line("orderId", 100)),
      product: z.exactOptional(line("product", 200)),
      category: z.exactOptional(line("category", 100)),
      metadata: z.exactOptional(metadataField),
    },
    "The body must be a JSON object.",
  )
  .refine(({ rating, of }) => rating <= of, { path: ["rating"], error: RATING });

export type InboundReview = z.output<typeof inboundReviewSchema>;
