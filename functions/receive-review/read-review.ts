import { type InboundReview, inboundReviewSchema } from "../../shared/api/inbound-review.ts";
import type { Adapter } from "../../shared/channels/adapter.ts";

/** One review of a customer's, of the company or of what it sells, wherever it was written. */
export const reviewAdapter: Adapter<typeof inboundReviewSchema> = {
  channel: "review",
  schema: inboundReviewSchema,
  read: ({ id, rating, of, text, title, url, place, author, locale, orderId, product, category, ...rest }) => ({
    id,
    ...(rest.writtenAt === undefined ? {} : { edition: String(rest.writtenAt) }),
    text: text === undefined ? starsOf({ rating, of }) : `${starsOf({ rating, of })}\n\n${text}`,
    url,
    customer: { ...author, locale },
    about: { subject: title, orderId, product, category },
    metadata: { ...rest.metadata, rating: `${rating}/${of}`, place, writtenAt: rest.writtenAt },
  }),
};

/** They say it in any language, where a customer gave no word; and whoever only changes them has said something else. */
const starsOf = ({ rating, of }: Pick<InboundReview, "rating" | "of">): string =>
  "★".repeat(rating) + "☆".repeat(of - rating);
