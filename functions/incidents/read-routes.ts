import { sealCursor } from "../../shared/access/list-cursor.ts";
import { incidentQuery, incidentsQuery } from "../../shared/api/incidents.ts";
import { isIncidentVisibleTo } from "../../shared/domain/incident/decide-incident.ts";
import { revisionOf } from "../../shared/domain/incident/incident.ts";
import { etagOf } from "../../shared/http/entity-tag.ts";
import { readFields } from "../../shared/http/read-body.ts";
import type { IncidentStore } from "../../shared/storage/incident-store.ts";
import type { KeyRing } from "../../shared/storage/key-ring.ts";
import { type HttpRoute, json } from "../http.ts";
import type { Identify } from "../identify.ts";
import { historyView, incidentView, languagesView, memberView } from "./incident-view.ts";
import { incidentIn, readPlace } from "./read-request.ts";
import { unknownIncident } from "./refusals.ts";
import { type KnownMember, readMembers, type Dependencies as Surveying, surveyMembers } from "./survey-members.ts";

export interface Dependencies extends Surveying {
  identify: Identify;
  incidents: IncidentStore;
  company: { language: string };
  keyRing: () => Promise<KeyRing>;
}

export const createReadRoutes = (dependencies: Dependencies): Record<string, HttpRoute> => {
  const { identify, incidents, company, keyRing } = dependencies;

  return {
    /** Filtered after reading, as every list is: a page may be short while there is a next one. */
    "GET /v1/agent/incidents": async (event) => {
      const { actor } = await identify(event);
      const { status, cursor, limit } = readFields(incidentsQuery, event.queryStringParameters ?? {});
      const { identity } = await keyRing();
      const list = `incidents ${status ?? ""} of ${actor.id}`;
      const { items, next } = await incidents.list(status, limit, readPlace(identity, list, cursor));
      return json(200, {
        items: items.filter((incident) => isIncidentVisibleTo(actor, incident)).map(incidentView),
        nextCursor: next && sealCursor(identity, list, next),
      });
    },

    /** The first page comes with what was done and with what all members read, for which all of them are looked at. */
    "GET /v1/agent/incidents/{id}": async (event) => {
      const { actor } = await identify(event);
      const id = incidentIn(event);
      const { cursor, limit } = readFields(incidentQuery, event.queryStringParameters ?? {});
      const { identity } = await keyRing();
      const list = `members of ${id}`;
      const after = readPlace(identity, list, cursor);
      const found = await incidents.load(id);
      if (found === undefined || !isIncidentVisibleTo(actor, found.incident)) throw unknownIncident();
      const { incident } = found;
      const headers = { etag: etagOf(revisionOf(incident)) };
      const pageOf = (members: readonly KnownMember[], next: string | undefined) => ({
        ...incidentView(incident),
        members: members.map((member) => memberView(member, actor, company.language)),
        nextCursor: next && sealCursor(identity, list, next),
      });
      if (after !== undefined) {
        const page = await readMembers(dependencies, id, limit, after);
        return json(200, pageOf(page.members, page.next), headers);
      }
      const [survey, entries] = await Promise.all([surveyMembers(dependencies, id), incidents.loadEntries(incident)]);
      const first = survey.members.slice(0, limit);
      const next = survey.members.length > limit || !survey.isWhole ? first.at(-1)?.place : undefined;
      const whole = {
        ...pageOf(first, next),
        memberCount: survey.members.length,
        languages: languagesView(survey.members, company.language),
        history: historyView(entries, survey.members),
      };
      return json(200, whole, headers);
    },
  };
};
