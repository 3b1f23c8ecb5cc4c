import * as z from "zod";

const message = "earlier must be as it was given with the timeline.";

/** `GET /v1/agent/complaints/{reference}` */
export const lookSchema = z.strictObject({
  earlier: z.coerce
    .number(message)
    .int(message)
    .min(1, message)
    .max(1_000_000, message)
    .exactOptional()
    .meta({ description: "What of a long timeline comes before what was answered with this." }),
});
