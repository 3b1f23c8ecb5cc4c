import { digestOf } from "../../shared/access/identity.ts";
import { openCursor } from "../../shared/access/list-cursor.ts";
import type { AgentActor } from "../../shared/domain/agent-actor.ts";
import { type CommandId, commandId, type IncidentId } from "../../shared/domain/ids.ts";
import { parseIncidentId } from "../../shared/domain/incident/incident-id.ts";
import { revisionsWanted } from "../../shared/http/entity-tag.ts";
import { readIdempotencyKey } from "../../shared/http/idempotency-key.ts";
import { Problem } from "../../shared/http/problem.ts";
import { readOptionalJson } from "../../shared/http/read-body.ts";
import type { HttpEvent } from "../http.ts";
import { unknownIncident } from "./refusals.ts";

/** What is kept of it is in one item, which may have 400 KB. */
const MOST_BYTES = 256 * 1024;

export const readBody = (event: HttpEvent): unknown => readOptionalJson(event, MOST_BYTES);

export const incidentIn = (event: HttpEvent): IncidentId => {
  const id = parseIncidentId(event.pathParameters?.id ?? "");
  if (id === undefined) throw unknownIncident();
  return id;
};

/** `If-Match: *` asks for no more than an incident, which every change needs anyway. */
export const revisionsIn = ({ headers }: HttpEvent): readonly number[] | undefined => {
  const wanted = revisionsWanted(headers);
  return wanted === "any" ? undefined : wanted;
};

/** As the core knows a request again: who sent it, what for, and under which name. */
export const identified = (
  event: HttpEvent,
  actor: AgentActor,
  what: string,
  request: unknown,
  newId: () => string,
): { id: CommandId; digest: string; key: string } => {
  const key = readIdempotencyKey(event.headers) ?? newId();
  return { id: commandId(digestOf(actor.id, what, key)), digest: digestOf(JSON.stringify(request)), key };
};

/** Bound to their list, as the cursors of complaints are. */
export const readPlace = (key: Buffer, list: string, cursor: string | undefined): string | undefined => {
  if (cursor === undefined) return undefined;
  const place = openCursor(key, list, cursor);
  if (place !== undefined) return place;
  const detail = "Send the cursor as it was given in nextCursor.";
  throw new Problem(422, "bad-cursor", { detail, errors: [{ pointer: "/cursor", detail }] });
};
