import type { IncidentRefusal } from "../../shared/domain/incident/decide-incident.ts";
import { etagOf } from "../../shared/http/entity-tag.ts";
import { Problem } from "../../shared/http/problem.ts";

/** Why nothing was done, as an answer that tells the agent what to do instead. */
export const problemOf = (refusal: IncidentRefusal): Problem => {
  const { reason } = refusal;
  switch (reason) {
    case "unknown-incident":
      return new Problem(404, reason, { detail: "There is no incident of that id." });
    case "exists":
      return new Problem(409, reason, { detail: "An incident of that id exists." });
    case "key-reused":
      return new Problem(422, "idempotency-key-reused", {
        detail: "This Idempotency-Key was sent before, with another body.",
      });
    case "changed-meanwhile":
      return new Problem(412, reason, {
        detail: "Something was done to this incident since you read it. Read it again, then decide.",
        headers: { etag: etagOf(refusal.revision) },
      });
    case "unknown-team":
      return fieldAtFault(reason, "/team", "You are in no team of that name.");
    case "team-needed":
      return fieldAtFault(reason, "/team", "You are in several teams, or in none: say whose incident it is.");
    case "incident-closed":
      return new Problem(409, reason, { detail: "This incident is closed: reopen it first." });
    case "incident-open":
      return new Problem(409, reason, { detail: "This incident is open." });
    case "redress-for-many":
      return new Problem(403, reason, {
        detail:
          "An agent's limit is for one complaint: a sum, or what isn't free, for all at once takes a supervisor whose own limits allow it for each. Ask one to send this, or resolve without redress.",
      });
    case "broadcasts-waiting":
      return new Problem(409, reason, {
        detail: "Too many broadcasts of this incident are still on their way: wait until some have reached everybody.",
      });
    case "explanation-needed":
      return fieldAtFault(
        reason,
        `/words/${refusal.language}/explanation`,
        "Explain to the customer, in plain words, why it happened.",
      );
    case "apology-needed":
      return fieldAtFault(
        reason,
        `/words/${refusal.language}/apology`,
        "The complaints are upheld, so the company was at fault: apologise.",
      );
  }
};

export const unknownIncident = (): Problem => problemOf({ reason: "unknown-incident" });

const fieldAtFault = (type: string, pointer: string, detail: string): Problem =>
  new Problem(422, type, { detail, errors: [{ pointer, detail }] });
