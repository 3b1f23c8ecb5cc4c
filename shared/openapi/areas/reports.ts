import * as z from "zod";
import { summary } from "../../api/answers/summary.ts";
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
  ],
};
