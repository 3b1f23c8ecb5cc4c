import * as z from "zod";
import { workingTime } from "./durations.ts";

export const segmentId = z.string().regex(/^[a-z0-9-]{1,32}$/, "lower-case letters, digits and hyphens");

type Times = Record<"firstResponse" | "nextResponse" | "resolution" | "update", string>;

/** Within what time we mean to do what; `defaults` for whatever a company doesn't set. */
export const targets = ({ firstResponse, nextResponse, resolution, update }: Times) =>
  z
    .strictObject({
      firstResponse: workingTime.prefault(firstResponse),
      nextResponse: workingTime.prefault(nextResponse),
      resolution: workingTime.prefault(resolution),
      update: workingTime.prefault(update),
    })
    .prefault({});

/** Other targets for some complaints: everything named must hold. */
export const targetRule = z.strictObject({
  team: z.array(z.string()).min(1).exactOptional(),
  urgent: z.boolean().exactOptional(),
  segment: z.array(segmentId).min(1).exactOptional(),
  targets: z.strictObject({
    firstResponse: workingTime.exactOptional(),
    nextResponse: workingTime.exactOptional(),
    resolution: workingTime.exactOptional(),
    update: workingTime.exactOptional(),
  }),
});
