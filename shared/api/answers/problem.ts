import * as z from "zod";
import { incidentId, moment, reference, status } from "./vocabulary.ts";

/** RFC 9457. */
export const problem = z
  .object({
    type: z.string().meta({ description: "What to tell problems apart by. Stable." }),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: "What is wrong with this request, and what to do. For people." }),
    errors: z
      .array(z.object({ pointer: z.string(), detail: z.string() }))
      .optional()
      .meta({ description: "Each field at fault, by JSON pointer (RFC 6901)." }),
    holder: z.string().optional().meta({ description: "Who holds the complaint now." }),
    held: z.array(reference).optional().meta({ description: "What an agent who is full holds." }),
    complaintStatus: status.optional(),
    into: reference.optional().meta({ description: "Where a merged complaint goes on." }),
    incident: incidentId.optional().meta({ description: "To which the complaint belongs." }),
    hold: z
      .object({ reason: z.string(), by: z.string(), at: moment })
      .optional()
      .meta({ description: "Why a customer's data is kept, and who said so." }),
    teams: z.array(z.string()).optional().meta({ description: "Those that aren't yours to give and take." }),
  })
  .meta({ id: "Problem", title: "Problem", description: "What was wrong, said so that it can be mended." });

/** API Gateway's own, before a request gets anywhere. */
export const gatewayRefusal = z
  .object({ message: z.string() })
  .meta({ id: "GatewayRefusal", title: "GatewayRefusal", description: "The gateway's own refusal." });
