import * as z from "zod";
import { eventTypes } from "../domain/webhook/event.ts";
import { channel } from "./teams.ts";

/**
 * Each can take one function's time. No call makes one more, those of the configuration counted; what is configured later comes to
 * those that calls have made, so there are twice as many at most.
 */
export const MOST_ENDPOINTS = 10;
/** Of which one endpoint puts answers: far more than there are. */
export const MOST_CHANNELS = 20;

const endpointFields = {
  url: z
    .url({ protocol: /^https?$/, error: "must be a URL such as https://crm.example.com/heard" })
    .max(2_000)
    .describe("Must be reachable by anybody: what is in a private network is refused when it is sent to."),
  types: z
    .array(z.enum(eventTypes))
    .min(1)
    .max(eventTypes.length)
    .exactOptional()
    .describe("What it is told of; everything where nothing is named."),
  detail: z
    .enum(["thin", "full"])
    .prefault("thin")
    .describe(
      "`full`: with what was said and whom it is from; `thin`: what happened to which complaint, and no personal data.",
    ),
  answers: z
    .union([z.boolean(), z.array(channel).min(1).max(MOST_CHANNELS)])
    .prefault(false)
    .describe(
      "Whether it puts agents' answers where complaints came from: under a review, into the company's own chat. `true` for all channels, or those for which it does so, such as `[\"review\"]`. Takes `full`.",
    ),
  description: z.string().trim().min(1).max(200).exactOptional().describe("For whoever reads the list of endpoints."),
};

export const endpointIdField = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "must be lower-case letters, digits and hyphens, at most 40");

/** Systems of the company that are told what happens to complaints. Absent: none ever is, and nothing is kept for any. */
export const webhooks = z
  .strictObject({
    endpoints: z
      .array(
        z.strictObject({
          id: endpointIdField.describe("What the log, the API and alarms call it; its secret follows from it."),
          ...endpointFields,
        }),
      )
      .max(MOST_ENDPOINTS)
      .prefault([])
      .describe("Those that are told from the first deployment on; supervisors make further ones by the API."),
  })
  .superRefine(({ endpoints }, context) => {
    for (const [place, { id, answers, detail }] of endpoints.entries()) {
      const at = (field: string) => ["endpoints", place, field];
      if (endpoints.findIndex((other) => other.id === id) < place)
        context.addIssue({ code: "custom", path: at("id"), message: "another endpoint has this id" });
      if (answers !== false && detail !== "full")
        context.addIssue({ code: "custom", path: at("detail"), message: "must be full to take answers" });
    }
  })
  .exactOptional()
  .describe(
    "Systems of the company that are told what happens to complaints; without this none ever is, and nothing is kept for any.",
  );
