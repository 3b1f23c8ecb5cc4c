import { isVisibleTo } from "../../shared/domain/agent-profile.ts";
import { isHeardInChat } from "../../shared/domain/in-chat.ts";
import { Problem } from "../../shared/http/problem.ts";
import type { PostHints } from "../../shared/queue/post-hints.ts";
import type { ComplaintStore } from "../../shared/storage/complaint-store.ts";
import type { HttpRoute } from "../http.ts";
import type { Identify } from "../identify.ts";
import { referenceIn, revisionsIn } from "./read-request.ts";
import { problemOf, unknownComplaint } from "./refusals.ts";

interface Dependencies {
  identify: Identify;
  store: Pick<ComplaintStore, "load">;
  postHints: PostHints;
}

/** `POST /v1/agent/complaints/{reference}/typing`: the customer sees it for some seconds, if they look; nothing is written. */
export const createTypingRoute =
  ({ identify, store, postHints }: Dependencies): HttpRoute =>
  async (event) => {
    const { actor } = await identify(event);
    const reference = referenceIn(event);
    const known = await store.load(reference);
    if (known === undefined || !isVisibleTo(actor, known.complaint)) throw unknownComplaint();
    const { complaint } = known;
    const { stage } = complaint;
    if (stage.status !== "assigned" || stage.lease.agent !== actor.id) {
      const holder = stage.status === "assigned" ? { holder: stage.lease.agent } : {};
      throw problemOf({ outcome: "refused", refusal: { reason: "lease-lost", ...holder } });
    }
    if (revisionsIn(event)?.includes(complaint.revision) === false) {
      const refusal = { reason: "changed-meanwhile" as const, revision: complaint.revision };
      throw problemOf({ outcome: "refused", refusal });
    }
    if (!isHeardInChat(complaint)) {
      throw new Problem(409, "no-chat", { detail: "This customer doesn't read along in a chat." });
    }
    await postHints([{ kind: "push", reference, typing: true }]);
    return { statusCode: 204, headers: { "cache-control": "no-store" } };
  };
