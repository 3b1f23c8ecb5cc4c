import * as z from "zod";

/** `wait`: seconds, a wish. `lanes`: of those that the agent may take from; absent for all of them. */
export const claimSchema = z.strictObject({
  wait: z.number().min(0).max(20).default(0),
  lanes: z.array(z.string().max(60)).min(1).max(100).exactOptional(),
});
