import { digestOf } from "../../shared/access/identity.ts";
import { type ActionRequest, actions, isAction } from "../../shared/api/complaint-actions.ts";
import { execute } from "../../shared/complaints/execute.ts";
import { isVisibleTo } from "../../shared/domain/agent-profile.ts";
import type { Command } from "../../shared/domain/command.ts";
import type { Complaint } from "../../shared/domain/complaint.ts";
import { commandId } from "../../shared/domain/ids.ts";
import { etagOf } from "../../shared/http/entity-tag.ts";
import { readIdempotencyKey } from "../../shared/http/idempotency-key.ts";
import { Problem } from "../../shared/http/problem.ts";
import { readFields } from "../../shared/http/read-body.ts";
import type { PostHints } from "../../shared/queue/post-hints.ts";
import { type HttpRoute, json } from "../http.ts";
import type { Identify } from "../identify.ts";
import { complaintView, leaseView } from "./complaint-view.ts";
import { type Dependencies as Completing, completeRequest } from "./complete-request.ts";
import { readBody, referenceIn, revisionsIn } from "./read-request.ts";
import { problemOf } from "./refusals.ts";

export interface Dependencies extends Completing {
  identify: Identify;
  postHints: PostHints;
}

/** Take nothing from anybody: two at once are both carried out. */
const HARMLESS: ReadonlySet<Command["kind"]> = new Set([
  "note",
  "extend",
  "link",
  "unlink",
  "join-incident",
  "leave-incident",
]);

/** `POST /v1/agent/complaints/{reference}/{action}` */
export const createActRoute =
  (dependencies: Dependencies): HttpRoute =>
  async (event) => {
    const { identify, execution, postHints } = dependencies;
    const reference = referenceIn(event);
    const { actor } = await identify(event);
    const known = await execution.store.load(reference);
    const name = event.pathParameters?.action ?? "";
    if (!isAction(name)) throw new Problem(404, "no-such-action", { detail: "There is no action of that name." });
    const request = readFields(actions[name], readBody(event));
    const key = readIdempotencyKey(event.headers) ?? execution.newId();
    const digest = digestOf(JSON.stringify(request));
    const id = commandId(digestOf(actor.id, name, key));
    const wanted = revisionsIn(event);
    const asked = { request, actor, id, digest, known, hasRead: wanted !== undefined };
    const command = await completeRequest(dependencies, reference, asked);
    // Of two actions at once the slower one was decided on what no longer is.
    const seen = HARMLESS.has(request.kind) || known === undefined ? undefined : [known.complaint.revision];
    const done = await execute(execution, reference, command, actor, { known, revisions: wanted ?? seen });
    if (done.outcome === "refused") throw problemOf(done, known?.complaint, actor);
    if (done.outcome === "changed") await postHints(done.hints);
    const { complaint } = done;
    const replayed = done.outcome === "unchanged" && done.replayed ? { "idempotency-replayed": "true" } : {};
    // What became of it since they handed it on is no longer theirs to read.
    if (done.outcome === "unchanged" && !isVisibleTo(actor, complaint)) return json(200, { reference }, replayed);
    const body = {
      reference,
      status: complaint.stage.status,
      complaint: complaintView(complaint, execution.policy),
      lease: leaseView(complaint),
      ...warningsOf(request, complaint),
    };
    return json(200, body, { etag: etagOf(complaint.revision), ...replayed });
  };

/** From this many on a customer is being passed around. */
const MANY_HAND_OVERS = 2;

/** What its agent should know of what they have just done. */
const warningsOf = (request: ActionRequest, { handOvers }: Complaint): { warnings?: Warning[] } => {
  if (request.kind !== "hand-over" || handOvers < MANY_HAND_OVERS) return {};
  const detail = `This complaint has been handed over ${handOvers} times now, and its supervisors are told of it.`;
  return { warnings: [{ code: "handed-over-before", detail }] };
};

interface Warning {
  code: "handed-over-before";
  detail: string;
}
