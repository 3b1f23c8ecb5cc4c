import { openCursor } from "../../shared/access/list-cursor.ts";
import type { AgentActor } from "../../shared/domain/agent-actor.ts";
import { type Endpoint, type EndpointId, endpointId } from "../../shared/domain/webhook/endpoint.ts";
import { readTypedJson } from "../../shared/http/read-body.ts";
import { endpointIdField } from "../../shared/settings/webhooks.ts";
import type { ListEndpoints } from "../../shared/webhooks/list-endpoints.ts";
import type { HttpEvent } from "../http.ts";
import type { Identify } from "../identify.ts";
import { badCursor, supervisorsOnly, unknownWebhook, webhooksOff } from "./refusals.ts";

export interface Dependencies {
  identify: Identify;
  /** Whether the company wants webhooks at all. */
  isOn: boolean;
  listEndpoints: ListEndpoints;
}

const MOST_BYTES = 64 * 1024;

export const readBody = (event: HttpEvent): unknown => readTypedJson(event, MOST_BYTES);

/** Asked before anything else: whoever isn't one learns nothing of what there is. */
export const supervisorIn = async ({ identify, isOn }: Dependencies, event: HttpEvent): Promise<AgentActor> => {
  const { actor } = await identify(event);
  if (!actor.supervisor) throw supervisorsOnly();
  if (!isOn) throw webhooksOff();
  return actor;
};

const endpointIdIn = (event: HttpEvent): EndpointId => {
  const parsed = endpointIdField.safeParse(event.pathParameters?.id);
  if (!parsed.success) throw unknownWebhook();
  return endpointId(parsed.data);
};

export const endpointIn = async ({ listEndpoints }: Dependencies, event: HttpEvent): Promise<Endpoint> => {
  const id = endpointIdIn(event);
  const found = (await listEndpoints()).find((endpoint) => endpoint.id === id);
  if (found === undefined) throw unknownWebhook();
  return found;
};

/** Bound to their list, as the cursors of complaints are. */
export const readPlace = (key: Buffer, list: string, cursor: string | undefined): string | undefined => {
  if (cursor === undefined) return undefined;
  const place = openCursor(key, list, cursor);
  if (place === undefined) throw badCursor();
  return place;
};
