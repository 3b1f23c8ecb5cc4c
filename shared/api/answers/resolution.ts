import * as z from "zod";
import { agent, entryId, moment } from "./vocabulary.ts";

const redress = z
  .object({
    kind: z.enum(["refund", "discount", "replacement", "repair", "other"]),
    amount: z.number().optional().meta({ description: "In units of `currency`." }),
    currency: z.string().optional().meta({ description: "ISO 4217." }),
  })
  .meta({ id: "Redress", title: "Redress" });

const outcome = z.enum(["upheld", "partly_upheld", "not_upheld", "withdrawn"]).meta({ id: "Outcome" });

const decided = { outcome, cause: z.string(), redress: redress.optional() };

/** With its words, as the timeline has it. */
export const resolution = z
  .object({ ...decided, explanation: z.string(), apology: z.string().optional() })
  .meta({ id: "Resolution", title: "Resolution" });

/** Without words, as the complaint has it. */
export const settlement = z
  .object({
    entry: entryId.meta({ description: "The timeline's entry that has its words." }),
    ...decided,
    by: agent.optional().meta({ description: "Who resolved it, where they did so for many at once." }),
  })
  .meta({ id: "Settlement", title: "Settlement", description: "How a complaint ended, without the words." });

export const approval = z
  .object({
    ...settlement.shape,
    by: agent,
    at: moment,
    replaced: z.literal(true).optional().meta({
      description: "Another one waited before it: to approve this one, send If-Match, unless you declined that one.",
    }),
  })
  .meta({ id: "Approval", title: "Approval", description: "A resolution that waits for a supervisor." });
