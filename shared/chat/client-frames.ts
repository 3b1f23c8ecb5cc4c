import * as z from "zod/mini";
import { metadataField } from "../api/metadata.ts";
import { email, language, line, text, timeZone } from "../http/fields.ts";

/** What a chat's client sends: one JSON object with a `type` in each frame. */

const place = z.int().check(z.gte(0), z.lte(1_000_000_000));

const common = {
  /** The client's own name for the frame, which the answer to it repeats. */
  id: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(128))),
  /** The frame's number among the client's. */
  seq: z.exactOptional(place),
};

const hello = z.strictObject({
  ...common,
  type: z.literal("hello"),
  /** Of an earlier `ready`: goes on with that chat. */
  token: z.exactOptional(z.string().check(z.maxLength(200))),
  /** The last of our lasting frames that the client has. */
  received: z.exactOptional(place),
  /** It will say by `received` what it has. */
  confirms: z.exactOptional(z.boolean()),
  email: z.exactOptional(email),
  name: z.exactOptional(line("name", 200)),
  locale: z.exactOptional(language),
  timeZone: z.exactOptional(timeZone),
  subject: z.exactOptional(line("subject", 300)),
  orderId: z.exactOptional(line("orderId", 100)),
  product: z.exactOptional(line("product", 200)),
  category: z.exactOptional(line("category", 100)),
  metadata: z.exactOptional(metadataField),
});

export const frameSchemas = {
  hello,
  message: z.strictObject({ ...common, type: z.literal("message"), seq: place, text: text("text", 20_000) }),
  typing: z.strictObject({ ...common, type: z.literal("typing") }),
  received: z.strictObject({ ...common, type: z.literal("received"), received: place }),
  contact: z.strictObject({
    ...common,
    type: z.literal("contact"),
    email,
    name: z.exactOptional(line("name", 200)),
  }),
  end: z.strictObject({ ...common, type: z.literal("end") }),
};

type Schemas = typeof frameSchemas;
export type FrameType = keyof Schemas;
export type ClientFrame<Type extends FrameType = FrameType> = Type extends FrameType ? z.output<Schemas[Type]> : never;

export const isFrameType = (type: unknown): type is FrameType =>
  typeof type === "string" && Object.hasOwn(frameSchemas, type);
