import * as z from "zod";
import { dimensions } from "../../figures/dimension.ts";
import { count } from "./vocabulary.ts";

const share = z.number().nullable();
const millis = z.int().nullable();

const quantiles = z
  .object({ count, p50Ms: millis, p95Ms: millis, p99Ms: millis })
  .meta({ id: "Quantiles", title: "Quantiles", description: "Milliseconds, within 2.5 %." });

const line = {
  received: count,
  acknowledged: count,
  acknowledgementsWithheld: count,
  firstResponses: count,
  resolved: count,
  closed: count,
  closedAtFirstContact: count,
  setAside: count,
  firstContactResolution: share.meta({
    description: "Of what was ours to settle, the share that the first answer settled.",
  }),
  reopened: count,
  repeatContacts: count,
  handOvers: count,
  overdue: count,
  bounced: count,
  calledSpam: count,
  timeToAcknowledgement: quantiles,
  timeToFirstResponse: quantiles,
  timeToResolution: quantiles,
  satisfaction: z.object({
    fixed: count,
    notFixed: count,
    answers: count,
    scores: z.object({ 1: count, 2: count, 3: count, 4: count, 5: count }),
    average: share,
  }),
};

const day = z.string().meta({ format: "date" });

export const summary = z
  .object({
    from: day,
    to: day,
    by: z.enum([...dimensions, "day"]),
    timeZone: z.string(),
    total: z.object(line).meta({ id: "Line", title: "Line" }),
    groups: z.array(
      z.discriminatedUnion("kind", [
        z.object({ name: z.string(), kind: z.literal("value"), ...line }),
        z.object({ name: z.null(), kind: z.enum(["none", "other"]), ...line }),
      ]),
    ),
  })
  .meta({ id: "Summary", title: "Summary", description: "Groups add up to the total." });
