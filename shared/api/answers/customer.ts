import * as z from "zod";
import { moment, proof, withholdingReason } from "./vocabulary.ts";

const undeliverable = z
  .object({
    because: z.enum(["bounced", "complained"]),
    at: moment,
    reachBy: z.enum(["phone", "another-way"]).meta({ description: "By mail nobody reaches them." }),
  })
  .meta({ description: "Mail to this address came back for good, or was called spam: what is written isn't sent." });

export const customerFields = {
  id: z.string().meta({ description: "One customer over all channels." }),
  email: z.string().optional(),
  phone: z.string().optional(),
  name: z.string().optional().meta({ description: "As the customer wrote it: it may be anything." }),
  language: z.string().optional().meta({ description: "BCP 47: what the customer asked for." }),
  detectedLanguage: z.string().optional().meta({ description: "BCP 47: a guess by their words." }),
  timeZone: z.string().optional().meta({ description: "IANA." }),
  segment: z.string().optional(),
  proof,
  undeliverable: undeliverable.optional(),
  disownedAt: moment.optional().meta({ description: "When the address's owner said that the complaint isn't theirs." }),
  caution: withholdingReason.optional().meta({ description: "What speaks against mailing an unproven address." }),
};

export const customer = z.object(customerFields).meta({
  id: "Customer",
  title: "Customer",
});
