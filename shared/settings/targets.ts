import * as z from "zod";
import { addressOrDomain } from "./addresses.ts";
import { workingTime } from "./durations.ts";

/** Within what time a company means to do what, in working time of the complaint's team. */

type Times = Record<"firstResponse" | "nextResponse" | "resolution" | "update", string>;

const timesOr = ({ firstResponse, nextResponse, resolution, update }: Times) =>
  z
    .strictObject({
      firstResponse: workingTime.prefault(firstResponse).describe("From arrival to a person's first word."),
      nextResponse: workingTime.prefault(nextResponse).describe("From the customer's word to the next of ours."),
      resolution: workingTime
        .prefault(resolution)
        .describe("From arrival to a resolution; it doesn't run while it is the customer's turn."),
      update: workingTime
        .prefault(update)
        .describe("While it is our turn the customer hears from us at least this often."),
    })
    .prefault({});

export const targets = z
  .strictObject({
    urgent: timesOr({ firstResponse: "PT4H", nextResponse: "PT4H", resolution: "P2D", update: "P1D" }).describe(
      "Of what is urgent.",
    ),
    standard: timesOr({ firstResponse: "P1D", nextResponse: "P1D", resolution: "P5D", update: "P2D" }).describe(
      "Of all else.",
    ),
  })
  .prefault({})
  .describe("Within what time the company means to do what, in working time of the complaint's team.");

const segmentId = z.string().regex(/^[a-z0-9-]{1,32}$/, "must be lower-case letters, digits and hyphens");

/**
 * Customers who are served apart: whom the company's own systems name as such, or else whose address is listed. The first that
 * fits is theirs.
 */
export const segments = z
  .array(
    z.strictObject({
      id: segmentId.describe("What the company's own systems call them."),
      emails: z.array(addressOrDomain).max(200).exactOptional().describe("Addresses and `@domains` of theirs."),
    }),
  )
  .max(20)
  .prefault([])
  .describe(
    "Customers who are served apart: whom the company's own systems name as such, or else whose address is listed; the first that fits is theirs.",
  );

/** Other targets for some complaints: everything named must hold, and the first rule to name a target sets it. */
export const targetRules = z
  .array(
    z.strictObject({
      team: z.array(z.string()).min(1).exactOptional().describe("Among `teams`."),
      urgent: z.boolean().exactOptional().describe("Only for what is urgent, or only for what isn't."),
      segment: z.array(z.string()).min(1).exactOptional().describe("Among `segments`."),
      targets: z
        .strictObject({
          firstResponse: workingTime.exactOptional().describe("From arrival to a person's first word."),
          nextResponse: workingTime.exactOptional().describe("From the customer's word to the next of ours."),
          resolution: workingTime
            .exactOptional()
            .describe("From arrival to a resolution; it doesn't run while it is the customer's turn."),
          update: workingTime
            .exactOptional()
            .describe("While it is our turn the customer hears from us at least this often."),
        })
        .refine((times) => Object.keys(times).length > 0, {
          error: "must set one of firstResponse, nextResponse, resolution, update",
        })
        .describe("Those that differ."),
    }),
  )
  .max(50)
  .prefault([])
  .describe(
    "Other targets for some complaints: everything named must hold, and the first rule to name a target sets it.",
  );
