import * as z from "zod";

export const claimSchema = z.strictObject({
  wait: z
    .number()
    .min(0)
    .max(20)
    .default(0)
    .meta({ description: "Seconds to wait for a complaint when there is none: a wish, of which five are granted." }),
  lanes: z
    .array(z.string().max(60))
    .min(1)
    .max(100)
    .exactOptional()
    .meta({ description: "Only from these, of the lanes that are open to the agent." }),
});
