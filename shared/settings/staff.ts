import * as z from "zod";
import { staffAddress } from "./addresses.ts";
import { timeOfDay } from "./time-of-day.ts";

const addresses = z.array(staffAddress).max(20).prefault([]);

/** In place of a team: those who supervise them all. */
export const ALL_TEAMS = "all";

/** Who of the company's own people gets mail from the pipeline. Nobody does until somebody is named. */
export const staff = z
  .strictObject({
    /** Who is told of what is late or wrong, by the id of their team; `all` for every team. */
    supervisors: z.record(z.string(), addresses).prefault({}),
    /** Who gets the report. */
    leadership: addresses,
    report: z
      .strictObject({
        /** What a report covers. A week's comes on Monday, a month's on its first day. */
        every: z.enum(["day", "week", "month", "never"]).prefault("week"),
        /** When it is sent, by the clock of the company's time zone. */
        at: timeOfDay.prefault("08:00"),
      })
      .prefault({}),
  })
  .prefault({});

/** Which unusual rises of complaints somebody is told of. */
export const earlyWarning = z
  .strictObject({
    /** Per product. */
    products: z.boolean().prefault(true),
    /** Per category. */
    categories: z.boolean().prefault(true),
  })
  .prefault({});
