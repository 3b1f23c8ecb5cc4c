import * as z from "zod";
import { metadataField } from "../api/metadata.ts";
import { email, language, line, text, timeZone } from "../http/fields.ts";

/** What a chat's client sends: one JSON object with a `type` in each frame. */

const common = {
  /** The client's own name for the frame, which the answer to it repeats. */
  id: z.string().min(1).max(128).exactOptional(),
  /** The frame's number among the client's. */
  seq: z.int().min(0).max(1_000_000_000).exactOptional(),
};

const place = z.int().min(0).max(1_000_000_000);

const hello = z.strictObject({
  ...common,
  type: z.literal("hello"),
  /** Of an earlier `ready`: goes on with that chat. */
  token: z.string().max(200).exactOptional(),
  /** The last of our lasting frames that the client has. */
  received: place.exactOptional(),
  /** It will say by `received` what it has. */
  confirms: z.boolean().exactOptional(),
  email: email.exactOptional(),
  name: line("name", 200).exactOptional(),
  locale: language.exactOptional(),
  timeZone: timeZone.exactOptional(),
  subject: line("subject", 300).exactOptional(),
  orderId: line("orderId", 100).exactOptional(),
  product: line("product", 200).exactOptional(),
  category: line("category", 100).exactOptional(),
  metadata: metadataField.exactOptional(),
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
    name: line("name", 200).exactOptional(),
  }),
  end: z.strictObject({ ...common, type: z.literal("end") }),
};

type Schemas = typeof frameSchemas;
export type FrameType = keyof Schemas;
export type ClientFrame<Type extends FrameType = FrameType> = Type extends FrameType ? z.output<Schemas[Type]> : never;

export const isFrameType = (type: unknown): type is FrameType =>
  typeof type === "string" && Object.hasOwn(frameSchemas, type);
