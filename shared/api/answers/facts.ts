import * as z from "zod";
import { moment } from "./vocabulary.ts";

export const customerFacts = z
  .object({
    customer: z.string(),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    segment: z.string().optional(),
    asOf: moment,
  })
  .meta({ id: "CustomerFacts", title: "CustomerFacts", description: "What is stored by now." });
