import type * as z from "zod";
import { replyToMembers, resolveMembers } from "../../shared/api/incidents.ts";
import { isIncidentVisibleTo } from "../../shared/domain/incident/decide-incident.ts";
import type { IncidentEntry } from "../../shared/domain/incident/incident.ts";
import type { Said } from "../../shared/domain/incident/said.ts";
import { offerIn, whyNotTold } from "../../shared/domain/incident/why-not-told.ts";
import { readFields } from "../../shared/http/read-body.ts";
import type { PostWakes } from "../../shared/queue/post-wakes.ts";
import { type HttpEvent, type HttpRoute, json } from "../http.ts";
import { carryOut, type Dependencies as Deciding, type Done, headersOf } from "./decide.ts";
import { identified, incidentIn, readBody, revisionsIn } from "./read-request.ts";
import { unknownIncident } from "./refusals.ts";
import { type Dependencies as Surveying, surveyMembers } from "./survey-members.ts";

export interface Dependencies extends Deciding, Surveying {
  company: { language: string };
  postWakes: PostWakes;
}

/** Replying to all members, and resolving all. Whatever a caller is answered here is on its way, and reaches each once. */
export const createBroadcastRoutes = (dependencies: Dependencies): Record<string, HttpRoute> => {
  const { identify, incidents, company, policy, postWakes, newId } = dependencies;

  const broadcast = async (event: HttpEvent, readSaid: (body: unknown) => Said) => {
    const { actor } = await identify(event);
    const said = readSaid(readBody(event));
    const id = incidentIn(event);
    const known = await incidents.load(id);
    if (known === undefined || !isIncidentVisibleTo(actor, known.incident)) throw unknownIncident();
    const { key: _unused, ...named } = identified(event, actor, `${said.kind} ${id}`, said, newId);
    const survey = await surveyMembers(dependencies, id);
    const redress = said.kind === "resolution" ? said.settlement.redress : undefined;
    const offer = offerIn(redress, actor.authority, policy);
    const told = survey.members.filter(({ complaint }) => whyNotTold(complaint, said.kind, offer) === undefined);
    const done = await carryOut(dependencies, id, { kind: "broadcast", said, goesTo: told.length, ...named }, actor, {
      known,
      revisions: revisionsIn(event),
    });
    if (done.outcome === "changed") await postWakes([{ wake: { incident: id }, delay: 0 }]);
    const { number, goesTo: members } = broadcastIn(await entryOf(done));
    return json(202, { incident: id, broadcast: number, members }, headersOf(done));
  };

  const entryOf = async (done: Done): Promise<IncidentEntry | undefined> => {
    if (done.outcome === "changed") return done.entry;
    return done.entry === undefined ? undefined : incidents.loadEntry(done.incident.id, done.entry);
  };

  return {
    "POST /v1/agent/incidents/{id}/reply": (event) =>
      broadcast(event, (body) => replyIn(readFields(replyToMembers, body), company.language)),
    "POST /v1/agent/incidents/{id}/resolve": (event) =>
      broadcast(event, (body) => resolutionIn(readFields(resolveMembers, body))),
  };
};

const replyIn = (
  { message, messages = {}, language }: z.output<typeof replyToMembers>,
  companyLanguage: string,
): Said => {
  const only = language ?? companyLanguage;
  if (message !== undefined) return { kind: "reply", words: { [only]: message }, language: only };
  return { kind: "reply", words: messages, language: language ?? Object.keys(messages)[0] ?? only };
};

const resolutionIn = ({ words, language, ...settlement }: z.output<typeof resolveMembers>): Said => ({
  kind: "resolution",
  settlement,
  words,
  language: language ?? Object.keys(words)[0] ?? "",
});

const broadcastIn = (entry: IncidentEntry | undefined) => {
  if (entry?.body.kind !== "broadcast") throw new Error("the entry of a broadcast is missing, or another");
  return entry.body;
};
