import * as z from "zod";

const MOST_BYTES = 4096;

/** What a company's own program sends along with a complaint: flat, and kept as text. */
export const metadataField = z
  .record(
    z.string().min(1).max(64),
    z.union([z.string().transform((value) => value.toWellFormed()), z.number(), z.boolean()], {
      error: "metadata must be flat: text, numbers, true or false.",
    }),
    {
      error: ({ code }) =>
        code === "invalid_key" ? "A name in metadata has 1 to 64 characters." : "metadata must be an object.",
    },
  )
  .transform((fields) =>
    Object.fromEntries(Object.entries(fields).map(([key, value]) => [key.toWellFormed(), String(value)])),
  )
  .refine((fields) => Buffer.byteLength(JSON.stringify(fields)) <= MOST_BYTES, "metadata may have 4 KB.");
