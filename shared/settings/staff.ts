import * as z from "zod";
import { staffAddress } from "./addresses.ts";
import { timeOfDay } from "./time-of-day.ts";

const addresses = z.array(staffAddress).max(20).prefault([]);

/** Who of the company's own people gets mail from the pipeline. Nobody does until somebody is named. */
export const staff = z
  .strictObject({
    supervisors: z
      .record(z.string(), addresses)
      .prefault({})
      .describe("Who is told of what is late or wrong, by the id of their team; `all` for every team."),
    leadership: addresses.describe("Who gets the report."),
    report: z
      .strictObject({
        every: z
          .enum(["day", "week", "month", "never"])
          .prefault("week")
          .describe("What a report covers. A week's comes on Monday, a month's on its first day."),
        at: timeOfDay.prefault("08:00").describe("When it is sent, by the clock of the company's time zone."),
      })
      .prefault({})
      .describe("The report on how it goes, by mail."),
  })
  .prefault({})
  .describe("Who of the company's own people gets mail from the pipeline; nobody does until somebody is named.");

/** Which unusual rises of complaints somebody is told of. */
export const earlyWarning = z
  .strictObject({
    products: z.boolean().prefault(true).describe("Per product."),
    categories: z.boolean().prefault(true).describe("Per category."),
  })
  .prefault({})
  .describe("Which unusual rises of complaints somebody is told of.");
