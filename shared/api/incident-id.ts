import * as z from "zod";
import type { IncidentId } from "../domain/ids.ts";
import { parseIncidentId } from "../domain/incident/incident-id.ts";

/** As people write it. */
export const incidentIdField = z
  .string("incident must be text.")
  .max(40, "incident may have 40 characters.")
  .transform((typed, context): IncidentId => {
    const parsed = parseIncidentId(typed);
    if (parsed !== undefined) return parsed;
    context.addIssue({ code: "custom", message: "incident must be an incident's id such as INC-7K3QX9MPD." });
    return z.NEVER;
  });
