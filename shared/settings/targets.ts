import * as z from "zod";
import { addressOrDomain } from "./addresses.ts";
import { workingTime } from "./durations.ts";

/** Within what time a company means to do what, in working time of the complaint's team. */

type Times = Record<"firstResponse" | "nextResponse" | "resolution" | "update", string>;

const timesOr = ({ firstResponse, nextResponse, resolution, update }: Times) =>
  z
    .strictObject({
      /** From arrival to a person's first word. */
      firstResponse: workingTime.prefault(firstResponse),
      /** From the customer's word to the next of ours. */
      nextResponse: workingTime.prefault(nextResponse),
      /** From arrival to a resolution; it doesn't run while it is the customer's turn. */
      resolution: workingTime.prefault(resolution),
      /** While it is our turn the customer hears from us at least this often. */
      update: workingTime.prefault(update),
    })
    .prefault({});

export const targets = z
  .strictObject({
    urgent: timesOr({ firstResponse: "PT4H", nextResponse: "PT4H", resolution: "P2D", update: "P1D" }),
    standard: timesOr({ firstResponse: "P1D", nextResponse: "P1D", resolution: "P5D", update: "P2D" }),
  })
  .prefault({});

const segmentId = z.string().regex(/^[a-z0-9-]{1,32}$/, "must be lower-case letters, digits and hyphens");

/**
 * Customers who are served apart: whom the company's own systems name as such, or else whose address is listed. The first that
 * fits is theirs.
 */
export const segments = z
  .array(z.strictObject({ id: segmentId, emails: z.array(addressOrDomain).max(200).exactOptional() }))
  .max(20)
  .prefault([]);

/** Other targets for some complaints: everything named must hold, and the first rule to name a target sets it. */
export const targetRules = z
  .array(
    z.strictObject({
      team: z.array(z.string()).min(1).exactOptional(),
      urgent: z.boolean().exactOptional(),
      segment: z.array(z.string()).min(1).exactOptional(),
      targets: z
        .strictObject({
          firstResponse: workingTime.exactOptional(),
          nextResponse: workingTime.exactOptional(),
          resolution: workingTime.exactOptional(),
          update: workingTime.exactOptional(),
        })
        .refine((times) => Object.keys(times).length > 0, {
          error: "must set one of firstResponse, nextResponse, resolution, update",
        }),
    }),
  )
  .max(50)
  .prefault([]);
