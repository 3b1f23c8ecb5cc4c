import * as z from "zod";

/** The query of `GET /v1/agent/parked`. `cursor`: as it was given out, which becomes the place that it stands for. */
export const parkedListSchema = z.strictObject({
  limit: z.coerce.number("limit must be 1 to 100.").int().min(1, "limit must be 1 to 100.").max(100).default(20),
  cursor: z
    .string()
    .max(200, "This cursor is not one that was given out.")
    .transform((cursor) => Buffer.from(cursor, "base64url").toString("latin1"))
    .refine((place) => /^[\dT:.Z-]{24}#[\w-]{16}$/.test(place), "This cursor is not one that was given out.")
    .exactOptional(),
});
