import * as z from "zod/mini";

const MOST_BYTES = 4096;

const wellFormed = z.pipe(
  z.string(),
  z.transform((text) => text.toWellFormed()),
);
const value = z.union([wellFormed, z.number(), z.boolean()], {
  error: "metadata must be flat: text, numbers, true or false.",
});

/** What a company's own program sends along with a complaint: flat, and kept as text. */
export const metadataField = z
  .pipe(
    z.record(z.string().check(z.minLength(1), z.maxLength(64)), value, {
      error: ({ code }) =>
        code === "invalid_key" ? "A name in metadata has 1 to 64 characters." : "metadata must be an object.",
    }),
    z.transform((fields) =>
      Object.fromEntries(Object.entries(fields).map(([key, said]) => [key.toWellFormed(), String(said)])),
    ),
  )
  .check(z.refine((fields) => Buffer.byteLength(JSON.stringify(fields)) <= MOST_BYTES, "metadata may have 4 KB."));
