import { writeDownSchema } from "../../shared/api/write-down.ts";
import { logRequest } from "../../shared/arrivals/log-arrival.ts";
import { isVisibleTo } from "../../shared/domain/agent-profile.ts";
import { etagOf, refuseCondition } from "../../shared/http/entity-tag.ts";
import { readIdempotencyKey } from "../../shared/http/idempotency-key.ts";
import { readFields } from "../../shared/http/read-body.ts";
import { type HttpRoute, json } from "../http.ts";
import type { Identify } from "../identify.ts";
import { complaintView, leaseView } from "./complaint-view.ts";
import { readBody } from "./read-request.ts";
import { problemOf } from "./refusals.ts";
import { type Dependencies as Writing, type WritingDesk, writeDown } from "./write-down.ts";

export interface Dependencies extends Omit<Writing, "desk"> {
  identify: Identify;
  /** Opened with the first complaint that is written down: no other call needs what is on it. */
  openDesk: () => Promise<WritingDesk>;
}

/**
 * `POST /v1/agent/complaints`: what a customer said on the phone, in a shop, in a review. Where triage gives it to a team that the
 * agent doesn't belong to, the answer says which, and shows nothing of what that team makes of it.
 */
export const createWriteDownRoute = ({ identify, openDesk, ...writing }: Dependencies): HttpRoute => {
  let desk: Promise<WritingDesk> | undefined;
  const atDesk = () => {
    desk ??= openDesk().catch((error: unknown) => {
      desk = undefined;
      throw error;
    });
    return desk;
  };

  return async (event) => {
    const { actor, agent } = await identify(event);
    const said = readFields(writeDownSchema, readBody(event));
    refuseCondition(event.headers);
    const key = readIdempotencyKey(event.headers);
    const done = await writeDown({ ...writing, desk: await atDesk() }, { actor, agent }, said, key);
    if (done.outcome === "refused") throw problemOf(done);
    const { complaint, notClaimed, replayed } = done;
    const { reference, team, stage, revision } = complaint;
    logRequest(event, { outcome: replayed ? "duplicate" : "accepted", reference, entry: done.entry });
    const { policy } = (await atDesk()).execution;
    const isSeen = isVisibleTo(actor, complaint);
    const seen = isSeen
      ? { status: stage.status, complaint: complaintView(complaint, policy), lease: leaseView(complaint) }
      : { status: "queued" as const };
    const headers = {
      location: `/v1/agent/complaints/${reference}`,
      ...(isSeen ? { etag: etagOf(revision) } : {}),
      ...(replayed ? { "idempotency-replayed": "true" } : {}),
    };
    return json(201, { reference, team, ...seen, notClaimed }, headers);
  };
};
