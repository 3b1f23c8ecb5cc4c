import { inboundSocialSchema } from "../../shared/api/inbound-social.ts";
import type { Adapter } from "../../shared/channels/adapter.ts";

/** One mention in a social network. Those of one thread are one complaint, whoever else writes in it. */
export const socialAdapter: Adapter<typeof inboundSocialSchema> = {
  channel: "social",
  schema: inboundSocialSchema,
  read: ({ id, network, conversation, text, url, author, locale, orderId, product, category, ...rest }) => ({
    // Two networks may call two things by one name.
    id: `${network}:${id}`,
    conversation: conversation === undefined ? undefined : `${network}:${conversation}`,
    text,
    url,
    author: author.handle,
    customer: { name: author.name ?? author.handle, locale },
    about: { orderId, product, category },
    metadata: { ...rest.metadata, network, id, handle: author.handle, writtenAt: rest.writtenAt },
  }),
};
