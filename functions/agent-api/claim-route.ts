import { digestOf } from "../../shared/access/identity.ts";
import { claimSchema } from "../../shared/api/claim.ts";
import { lanesOpenTo } from "../../shared/domain/agent-profile.ts";
import type { LaneId } from "../../shared/domain/ids.ts";
import { etagOf, refuseCondition } from "../../shared/http/entity-tag.ts";
import { readIdempotencyKey } from "../../shared/http/idempotency-key.ts";
import { type HttpResponse, Problem } from "../../shared/http/problem.ts";
import { readFields } from "../../shared/http/read-body.ts";
import type { PostHints } from "../../shared/queue/post-hints.ts";
import { type HttpRoute, json } from "../http.ts";
import type { Identify } from "../identify.ts";
import { claimNext } from "./claim-next.ts";
import type { Dependencies as Looking } from "./look-in-lanes.ts";
import { type Reading, readComplaint } from "./read-complaint.ts";
import { readBody } from "./read-request.ts";
import { problemOf } from "./refusals.ts";

export interface Dependencies extends Looking, Reading {
  identify: Identify;
  postHints: PostHints;
}

const ASK_AGAIN_SECONDS = 5;

/** `POST /v1/agent/queue/claim` */
export const createClaimRoute =
  (dependencies: Dependencies): HttpRoute =>
  async (event) => {
    const { identify, execution, postHints } = dependencies;
    const { actor, agent } = await identify(event);
    const asked = readFields(claimSchema, readBody(event));
    const { wait, lanes } = asked;
    if (agent.offDutySince !== undefined) throw offDuty();
    refuseCondition(event.headers);
    const open = lanesOpenTo(agent, execution.policy);
    const key = readIdempotencyKey(event.headers);
    const request = {
      waitSeconds: wait,
      lanes: lanes === undefined ? open : wantedOf(lanes, open),
      ...(key === undefined ? {} : { key, digest: digestOf(JSON.stringify(asked)) }),
    };
    const next = await claimNext(dependencies, { actor, agent }, request);
    switch (next.outcome) {
      case "claimed": {
        const { reference, chat, announcements } = next.complaint;
        await postHints([
          ...(chat === undefined ? [] : [{ kind: "push" as const, reference }]),
          ...(announcements.length === 0 ? [] : [{ kind: "kick" as const, reference }]),
        ]);
        const found = await readComplaint(dependencies, actor, reference);
        // It ended, or went to somebody else, in the moment since.
        if (found?.lease?.agent !== actor.id) return nothing();
        const replayed = next.replayed ? { "idempotency-replayed": "true" } : {};
        return json(200, found, { etag: etagOf(found.complaint.revision), ...replayed });
      }
      case "nothing":
        return nothing();
      case "key-reused":
        throw problemOf({ outcome: "refused", refusal: { reason: "key-reused", complaint: next.reference } });
      case "off-duty":
        throw offDuty();
      case "full": {
        const detail = `You hold ${next.held.length} complaints, which is the most you may: answer or release one.`;
        throw new Problem(409, "agent-full", { detail, members: { held: next.held } });
      }
    }
  };

const nothing = (): HttpResponse => ({
  statusCode: 204,
  headers: { "retry-after": String(ASK_AGAIN_SECONDS), "cache-control": "no-store" },
});

const offDuty = (): Problem =>
  new Problem(409, "off-duty", { detail: "You are off duty: go on duty first (PATCH /v1/agent/me)." });

/** Other teams' lanes don't exist for an agent, no more than those of nobody. */
const wantedOf = (lanes: readonly string[], open: readonly LaneId[]): LaneId[] => {
  const errors = lanes.flatMap((lane, place) =>
    open.some((one) => one === lane)
      ? []
      : [{ pointer: `/lanes/${place}`, detail: "There is no lane of that name for you." }],
  );
  if (errors.length === 0) return lanes as LaneId[];
  throw new Problem(422, "fields-at-fault", { detail: errors[0]?.detail ?? "", errors });
};
