import * as z from "zod/mini";
import { addressId, type IncidentId, type Reference } from "../domain/ids.ts";
import { parseIncidentId } from "../domain/incident/incident-id.ts";
import { parseReference } from "../domain/reference.ts";
import { endpointId } from "../domain/webhook/endpoint.ts";

/** What the pipeline's own queues carry: ids alone. What has to be known is read from the table when it is needed. */

const reference = z.pipe(
  z.string().check(z.maxLength(20)),
  z.transform((text, { issues }): Reference => {
    const parsed = parseReference(text);
    if (parsed !== undefined) return parsed;
    issues.push({ code: "custom", message: "not a reference", input: text });
    return z.NEVER;
  }),
);

const address = z.pipe(z.string().check(z.regex(/^adr_[\w-]{16}$/)), z.transform(addressId));

const incident = z.pipe(
  z.string().check(z.maxLength(20)),
  z.transform((text, { issues }): IncidentId => {
    const parsed = parseIncidentId(text);
    if (parsed !== undefined) return parsed;
    issues.push({ code: "custom", message: "not an incident", input: text });
    return z.NEVER;
  }),
);

/** "Look at this complaint", address or incident: a kick for a new debt, or what the sweep found. */
export const wakeSchema = z.union([z.object({ complaint: reference }), z.object({ address }), z.object({ incident })]);
export type Wake = z.output<typeof wakeSchema>;

/** "Its chat has something new": what, its complaint says; only that an agent is writing is nowhere else. */
export const pushSchema = z.object({ complaint: reference, typing: z.exactOptional(z.literal(true)) });
export type Push = z.output<typeof pushSchema>;

/** "Something waits for this endpoint": in that line, or wherever the index says. */
export const webhookWakeSchema = z.object({
  endpoint: z.pipe(z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/)), z.transform(endpointId)),
  subject: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(40))),
});
export type WebhookWake = z.output<typeof webhookWakeSchema>;

/** "This complaint waits in your lane": stale as soon as the complaint has another ticket number. */
export const ticketSchema = z.object({ complaint: reference, ticket: z.int().check(z.gte(1)) });
export type Ticket = z.output<typeof ticketSchema>;
