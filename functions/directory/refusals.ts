import type { EntryRefusal } from "../../shared/domain/directory.ts";
import { etagOf } from "../../shared/http/entity-tag.ts";
import { Problem } from "../../shared/http/problem.ts";
import { unknownAgent } from "./read-request.ts";

/** Why an entry can't be changed like that, as an answer that tells the supervisor what to do instead. */
export const problemOf = (refusal: EntryRefusal): Problem => {
  switch (refusal.reason) {
    case "unknown-agent":
      return unknownAgent();
    case "changed-meanwhile":
      return new Problem(412, refusal.reason, {
        detail: "The entry has changed since you read it, or isn't there. Read it again, then decide.",
        ...(refusal.revision === undefined ? {} : { headers: { etag: etagOf(refusal.revision) } }),
      });
    case "own-limits":
      return new Problem(403, refusal.reason, {
        detail: "Nobody changes their own limits: leave them as they are, or ask another supervisor.",
      });
    case "unknown-teams": {
      const detail = "There is no team of that name for you.";
      const errors = refusal.places.map((place) => ({ pointer: `/teams/${place}`, detail }));
      return new Problem(422, "fields-at-fault", { detail, errors });
    }
    case "other-teams":
      return new Problem(403, refusal.reason, {
        detail:
          "You give and take only teams of your own: leave the others as they are, or ask one of their supervisors.",
        members: { teams: refusal.teams },
      });
  }
};
