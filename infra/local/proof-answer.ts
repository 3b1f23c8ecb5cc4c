import * as z from "zod";

/** As much of the answer as is shown. */
export const answerSchema = z.object({
  day: z.string(),
  until: z.string(),
  isComplete: z.boolean(),
  complaints: z.number(),
  doors: z.array(
    z.object({
      door: z.string(),
      independent: z.boolean(),
      taken: z.number(),
      refused: z.number(),
      became: z.record(z.string(), z.number()),
    }),
  ),
  missingCount: z.number(),
  missing: z.array(
    z.object({ kind: z.string(), id: z.string(), reference: z.string().optional(), detail: z.string().optional() }),
  ),
});

export type Proof = z.output<typeof answerSchema>;
