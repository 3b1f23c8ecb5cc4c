import * as z from "zod";

const day = z.iso
  .date("day must be a day such as 2026-11-22.")
  .refine((text) => text >= "2000" && text < "3000", "day must be a day of the years 2000 to 2999.");

/** The query of `GET /v1/agent/reports/proof`. */
export const proofQuerySchema = z.strictObject({ day });

/** The body of `POST /v1/agent/reports/proof`. Without a day it is the one that is going on. */
export const proofRequestSchema = z.strictObject({ day: day.exactOptional() });
