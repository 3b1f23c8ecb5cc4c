import * as z from "zod";
import { complaintFields } from "./complaint-fields.ts";

/** What comes in by a door of its own (form, email, chat) isn't written down by hand. */
const channels = ["phone", "visit", "review", "social"] as const;

/** The body of `POST /v1/agent/complaints`. A customer who left no address at all can only be answered where they are. */
export const writeDownSchema = z.strictObject(
  {
    channel: z.enum(channels, `channel must be one of ${channels.join(", ")}.`),
    ...complaintFields,
    /** Mine at once, as by a claim. */
    claim: z.boolean("claim must be true or false.").default(false),
  },
  "The body must be a JSON object.",
);

export type WriteDown = z.output<typeof writeDownSchema>;
