import * as z from "zod";
import { digestOf } from "../../shared/access/identity.ts";
import { execute } from "../../shared/complaints/execute.ts";
import { commandId, type LaneId, type Reference } from "../../shared/domain/ids.ts";
import { parseReference } from "../../shared/domain/reference.ts";
import type { FileStore } from "../../shared/files/file-store.ts";
import type { Attach } from "../../shared/files/open-attaching.ts";
import { readIdempotencyKey } from "../../shared/http/idempotency-key.ts";
import { Problem } from "../../shared/http/problem.ts";
import { mediaTypeOf, readFields, readJson, unsupportedType } from "../../shared/http/read-body.ts";
import type { PostHints } from "../../shared/queue/post-hints.ts";
import { type AgentActor, authenticate } from "../authenticate.ts";
import { type HttpEvent, type HttpRoute, json } from "../http.ts";
import { actions, isAction } from "./actions.ts";
import { linkAttachment } from "./attachments.ts";
import { claimNext } from "./claim-next.ts";
import { complaintView, leaseView } from "./complaint-view.ts";
import { completeRequest } from "./complete-request.ts";
import { listComplaints, listSchema } from "./list-complaints.ts";
import type { Dependencies as Claiming } from "./look-in-lanes.ts";
import { openIfHeld, readComplaint } from "./read-complaint.ts";
import { problemOf } from "./refusals.ts";

export interface Dependencies extends Claiming {
  postHints: PostHints;
  files: FileStore;
  attach: Attach;
}

const MOST_BYTES = 256 * 1024;
const ASK_AGAIN_SECONDS = 5;

export const createRoutes = (dependencies: Dependencies): Record<string, HttpRoute> => {
  const { execution, queue, postHints } = dependencies;
  const as = (event: HttpEvent): AgentActor => authenticate(event, execution.policy.authority);
  const claimSchema = z.strictObject({
    wait: z.number().min(0).max(20).default(0),
    lanes: z
      .array(z.string().refine((lane) => queue.lanes.includes(lane as LaneId), "There is no lane of that name."))
      .min(1)
      .exactOptional(),
  });

  const claim: HttpRoute = async (event) => {
    const actor = as(event);
    const { wait, lanes } = readFields(claimSchema, readBody(event));
    const key = readIdempotencyKey(event.headers);
    const request = {
      waitSeconds: wait,
      ...(lanes === undefined ? {} : { lanes: lanes as LaneId[] }),
      ...(key === undefined ? {} : { key }),
    };
    const next = await claimNext(dependencies, actor, request);
    switch (next.outcome) {
      case "claimed":
        return answer(await readComplaint(execution, next.complaint.reference));
      case "nothing":
        return { statusCode: 204, headers: { "retry-after": String(ASK_AGAIN_SECONDS), "cache-control": "no-store" } };
      case "full": {
        const detail = `You hold ${next.held.length} complaints, which is the most one agent may: answer or release one.`;
        throw new Problem(409, "agent-full", { detail, members: { held: next.held } });
      }
    }
  };

  const list: HttpRoute = async (event) => {
    const actor = as(event);
    const request = readFields(listSchema, event.queryStringParameters ?? {});
    const { items, ...page } = await listComplaints(dependencies, actor, request);
    return json(200, { items: items.map((item) => complaintView(item, execution.policy)), ...page });
  };

  const get: HttpRoute = async (event) => {
    const actor = as(event);
    const reference = referenceIn(event);
    await openIfHeld(execution, actor, reference);
    return answer(await readComplaint(execution, reference));
  };

  const act: HttpRoute = async (event) => {
    const actor = as(event);
    const reference = referenceIn(event);
    const name = event.pathParameters?.action ?? "";
    if (!isAction(name)) throw new Problem(404, "no-such-action", { detail: "There is no action of that name." });
    const request = readFields(actions[name], readBody(event));
    const key = readIdempotencyKey(event.headers) ?? execution.newId();
    const digest = digestOf(JSON.stringify(request));
    const id = commandId(digestOf(actor.id, name, key));
    const command = await completeRequest(dependencies, reference, { request, actor, id, digest });
    const revision = revisionIn(event);
    const done = await execute(execution, reference, command, actor, { revision });
    if (done.outcome === "refused") throw problemOf(done);
    if (done.outcome === "changed") await postHints(done.hints);
    const { complaint } = done;
    const body = {
      reference,
      status: complaint.stage.status,
      complaint: complaintView(complaint, execution.policy),
      lease: leaseView(complaint),
    };
    const replayed = done.outcome === "unchanged" && done.replayed ? { "idempotency-replayed": "true" } : {};
    return json(200, body, { etag: etagOf(complaint.revision), ...replayed });
  };

  const getAttachment: HttpRoute = async (event) => {
    as(event);
    const link = await linkAttachment(dependencies, referenceIn(event), event.pathParameters?.id ?? "");
    if (link !== undefined) return json(200, link);
    throw new Problem(404, "unknown-attachment", { detail: "This complaint has no file of that id." });
  };

  return {
    "POST /v1/agent/queue/claim": claim,
    "GET /v1/agent/complaints": list,
    "GET /v1/agent/complaints/{reference}": get,
    "POST /v1/agent/complaints/{reference}/{action}": act,
    "GET /v1/agent/complaints/{reference}/attachments/{id}": getAttachment,
  };
};

/** No body is an empty one: most actions need none. */
const readBody = (event: HttpEvent): unknown => {
  if (event.body === undefined || event.body === "") return {};
  if (mediaTypeOf(event) !== "application/json") throw unsupportedType("application/json");
  return readJson(event, MOST_BYTES);
};

const unknownComplaint = () => problemOf({ outcome: "refused", refusal: { reason: "unknown-complaint" } });

const referenceIn = (event: HttpEvent): Reference => {
  const reference = parseReference(event.pathParameters?.reference ?? "");
  if (reference === undefined) throw unknownComplaint();
  return reference;
};

const answer = (found: Awaited<ReturnType<typeof readComplaint>>) => {
  if (found === undefined) throw unknownComplaint();
  return json(200, found, { etag: etagOf(found.complaint.revision) });
};

const etagOf = (revision: number): string => `"${revision}"`;

/** RFC 9110, 13.1.1. What was never given out as an `ETag` can't match, which is what -1 says. */
const revisionIn = ({ headers }: HttpEvent): number | undefined => {
  const wanted = headers["if-match"]?.trim();
  if (wanted === undefined || wanted === "*") return undefined;
  return Number(/^(?:W\/)?"(\d+)"$/u.exec(wanted)?.[1] ?? -1);
};
