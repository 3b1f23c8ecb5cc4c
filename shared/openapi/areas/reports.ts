import * as z from "zod";
import { proof } from "../../api/answers/proof.ts";
import { summary } from "../../api/answers/summary.ts";
import { proofQuerySchema, proofRequestSchema } from "../../api/proof.ts";
import { summarySchema } from "../../api/summary.ts";
import { type Area, json } from "../operation.ts";

export const reportArea: Area = {
  name: "Reports",
  description: "How it goes.",
  operations: [
    {
      id: "summarise",
      route: "GET /v1/agent/reports/summary",
      summary: "Figures of a period, in groups",
      description: "The last 30 days by default. As CSV where that is asked for by `format` or `Accept`.",
      access: "supervisors",
      query: summarySchema,
      answers: {
        200: {
          description: "The figures.",
          headers: ["Content-Disposition"],
          content: { ...json(summary), "text/csv": { schema: z.string() } },
        },
      },
    },
    {
      id: "readProof",
      route: "GET /v1/agent/reports/proof",
      summary: "Read what was found of one day",
      description: "Each day is proven an hour after its end, and again until nothing of it is missing.",
      access: "supervisors",
      query: proofQuerySchema,
      answers: { 200: { description: "The proof.", content: json(proof) } },
      problems: { 404: ["not-proven"] },
    },
    {
      id: "proveDay",
      route: "POST /v1/agent/reports/proof",
      summary: "Prove one day now",
      description:
        "Holds all that came in on one of the last 30 days against what became of it, and looks at every open complaint. Of today up to a minute ago, and for mail a quarter of an hour. It is kept, and read as any other. Where a call has no time for everything, it says so, and the day is proven to its end within the hour.",
      access: "supervisors",
      body: { content: json(proofRequestSchema) },
      answers: { 200: { description: "The proof, as far as there was time.", content: json(proof) } },
    },
  ],
};
