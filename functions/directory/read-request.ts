import { agentIdField } from "../../shared/api/agent-id.ts";
import { type AgentId, agentId } from "../../shared/domain/ids.ts";
import { Problem } from "../../shared/http/problem.ts";
import { readTypedJson } from "../../shared/http/read-body.ts";
import type { HttpEvent } from "../http.ts";

const MOST_BYTES = 32 * 1024;

/** Never an absent one: it would take everything from an entry. */
export const readBody = (event: HttpEvent): unknown => readTypedJson(event, MOST_BYTES);

export const agentIdIn = (event: HttpEvent): AgentId => {
  const parsed = agentIdField.safeParse(event.pathParameters?.id);
  if (!parsed.success) throw unknownAgent();
  return parsed.data;
};

export const writeCursor = (last: AgentId): string => Buffer.from(last).toString("base64url");

export const readCursor = (cursor: string | undefined): AgentId | undefined => {
  if (cursor === undefined) return undefined;
  const parsed = agentIdField.safeParse(Buffer.from(cursor, "base64url").toString());
  if (parsed.success && writeCursor(agentId(parsed.data)) === cursor) return parsed.data;
  const detail = "Send the cursor as it was given in nextCursor.";
  throw new Problem(422, "bad-cursor", { detail, errors: [{ pointer: "/cursor", detail }] });
};

export const unknownAgent = (): Problem =>
  new Problem(404, "unknown-agent", { detail: "Nobody entered an agent of that id." });
