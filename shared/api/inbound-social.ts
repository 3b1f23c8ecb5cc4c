import * as z from "zod";
import { link, moment, sourceName } from "../channels/fields.ts";
import { language, line, text } from "../http/fields.ts";
import { metadataField } from "./metadata.ts";

const NETWORK = "network must be a name of up to 40 lower-case letters, digits and hyphens.";

const author = z.strictObject(
  {
    handle: sourceName("author.handle").meta({ description: "As the network has it, such as `@ada`." }),
    name: z.exactOptional(line("name", 200)),
  },
  "author must be an object with a handle.",
);

/** The body of `POST /v1/inbound/social`: one mention. */
export const inboundSocialSchema = z.strictObject(
  {
    id: sourceName("id").meta({ description: "The network's own, by which it is known again." }),
    network: z.string(NETWORK).regex(/^[a-z0-9][a-z0-9-]{0,39}$/, NETWORK),
    conversation: sourceName("conversation")
      .exactOptional()
      .meta({ description: "The network's name for the thread, such as the id of its first post." }),
    text: text("text", 20_000),
    url: link("url").exactOptional(),
    author,
    locale: z.exactOptional(language),
    writtenAt: moment("writtenAt").exactOptional(),
    orderId: z.exactOptional(line("orderId", 100)),
    product: z.exactOptional(line("product", 200)),
    category: z.exactOptional(line("category", 100)),
    metadata: z.exactOptional(metadataField),
  },
  "The body must be a JSON object.",
);
