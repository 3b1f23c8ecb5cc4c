import * as z from "zod";
import { count, moment } from "./vocabulary.ts";

const kinds = [
  "not-taken-in",
  "door-unwatched",
  "complaint-gone",
  "unreadable",
  "entry-gone",
  "parked-gone",
  "file-gone",
  "no-next-check",
  "check-overdue",
  "debt-unpaid",
  "mail-undecided",
] as const;

export const proof = z
  .object({
    day: z.string().meta({ format: "date", description: "Of UTC." }),
    provenAt: moment,
    until: moment.meta({ description: "Up to when what came in was looked at." }),
    isComplete: z.boolean().meta({ description: "Whether there was time to look at everything." }),
    doors: z.array(
      z.object({
        door: z.string().meta({ description: "A route, `mail` for what SES took, or `chat`." }),
        independent: z
          .boolean()
          .meta({ description: "Whether it was seen to come in by somebody else than the function that took it." }),
        taken: count,
        refused: count,
        became: z.record(z.string(), count),
      }),
    ),
    complaints: count.meta({ description: "How many were looked at: those of the day, and all that aren't closed." }),
    missingCount: count,
    missing: z
      .array(
        z.object({
          kind: z.enum(kinds),
          id: z.string(),
          reference: z.string().optional(),
          detail: z.string().optional(),
          at: moment.optional(),
        }),
      )
      .meta({ description: "At most 500 of them." }),
  })
  .meta({ id: "DailyProof", title: "DailyProof", description: "What became of all that came in on one day." });
