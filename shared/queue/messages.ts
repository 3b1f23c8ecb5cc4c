import * as z from "zod";
import { addressId, type IncidentId, type Reference } from "../domain/ids.ts";
import { parseIncidentId } from "../domain/incident/incident-id.ts";
import { parseReference } from "../domain/reference.ts";

/** What the pipeline's own queues carry: ids alone. What has to be known is read from the table when it is needed. */

const reference = z
  .string()
  .max(20)
  .transform((text, context): Reference => {
    const parsed = parseReference(text);
    if (parsed !== undefined) return parsed;
    context.addIssue({ code: "custom", message: "not a reference" });
    return z.NEVER;
  });

const address = z
  .string()
  .regex(/^adr_[\w-]{16}$/)
  .transform(addressId);

const incident = z
  .string()
  .max(20)
  .transform((text, context): IncidentId => {
    const parsed = parseIncidentId(text);
    if (parsed !== undefined) return parsed;
    context.addIssue({ code: "custom", message: "not an incident" });
    return z.NEVER;
  });

/** "Look at this complaint", address or incident: a kick for a new debt, or what the sweep found. */
export const wakeSchema = z.union([z.object({ complaint: reference }), z.object({ address }), z.object({ incident })]);
export type Wake = z.output<typeof wakeSchema>;

/** "Its chat has something new": what, its complaint says; only that an agent is writing is nowhere else. */
export const pushSchema = z.object({ complaint: reference, typing: z.literal(true).exactOptional() });
export type Push = z.output<typeof pushSchema>;

/** "This complaint waits in your lane": stale as soon as the complaint has another ticket number. */
export const ticketSchema = z.object({ complaint: reference, ticket: z.int().min(1) });
export type Ticket = z.output<typeof ticketSchema>;
