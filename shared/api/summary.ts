import * as z from "zod";
import { dimensions } from "../figures/dimension.ts";

const groupings = [...dimensions, "day"] as const;

/** Years of four digits, with room to reckon on both sides. */
const day = (name: string) =>
  z.iso
    .date(`${name} must be a day such as 2026-11-22.`)
    .refine((text) => text >= "2000" && text < "3000", `${name} must be a day of the years 2000 to 2999.`);

/** The query of `GET /v1/agent/reports/summary`. What is absent depends on the day, and on what the request accepts. */
export const summarySchema = z.strictObject({
  from: day("from").exactOptional(),
  to: day("to").exactOptional(),
  by: z.enum(groupings, `by must be one of ${groupings.join(", ")}.`).default("channel"),
  format: z.enum(["json", "csv"], "format must be json or csv.").exactOptional(),
});
