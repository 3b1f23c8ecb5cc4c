import * as z from "zod";
import { agent, moment, parkReason, reference } from "./vocabulary.ts";

const parkedMail = z
  .object({
    id: z.string(),
    at: moment,
    reason: parkReason,
    sign: z.string().meta({ description: "Which header or words said so." }),
    from: z.string().optional(),
    to: z.array(z.string()).optional().meta({ description: "The envelope's recipients, where they are known." }),
    subject: z.string().optional(),
    excerpt: z.string().meta({ description: "The beginning of its text." }),
    about: reference.optional().meta({ description: "The complaint whose mail a machine answered." }),
    accepted: reference.optional(),
    acceptedBy: agent.optional().meta({ description: "Who took it back." }),
  })
  .meta({ id: "ParkedMail", title: "ParkedMail" });

export const parkedPage = z
  .object({ items: z.array(parkedMail), nextCursor: z.string().optional() })
  .meta({ id: "ParkedPage", title: "ParkedPage" });

export const takenBack = z
  .object({ outcome: z.enum(["accepted", "joined"]), reference })
  .meta({ id: "TakenBack", title: "TakenBack" });
