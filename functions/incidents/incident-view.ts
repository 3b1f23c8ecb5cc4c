import type { AgentActor } from "../../shared/domain/agent-actor.ts";
import { isVisibleTo } from "../../shared/domain/agent-profile.ts";
import type { Complaint } from "../../shared/domain/complaint.ts";
import { type Incident, type IncidentEntry, revisionOf } from "../../shared/domain/incident/incident.ts";
import { whyNotTold } from "../../shared/domain/incident/why-not-told.ts";
import { iso } from "../../shared/domain/time.ts";
import { pickLanguage } from "../../shared/language/pick-language.ts";
import type { Told } from "../../shared/storage/member-store.ts";
import type { KnownMember } from "./survey-members.ts";

/** An incident as agents see it: times in ISO 8601 UTC. */
export const incidentView = (incident: Incident) => {
  const { id, team, title, openedAt, status, since, broadcasts, outbox } = incident;
  return {
    id,
    title,
    team,
    status,
    openedAt: iso(openedAt),
    since: iso(since),
    broadcasts,
    /** The numbers of those that may not have reached everybody yet. */
    underWay: outbox.flatMap(({ task }) => (task.kind === "broadcast" ? [task.number] : [])),
    revision: revisionOf(incident),
  };
};

/** What was done, with what became of each broadcast as far as the survey went. */
export const historyView = (entries: readonly IncidentEntry[], members: readonly KnownMember[]) =>
  entries.map(({ id, at, by, body }) => ({
    id,
    at: iso(at),
    by,
    ...(body.kind === "broadcast" ? broadcastView(body, members) : body),
  }));

const broadcastView = (
  { kind, number, said, goesTo }: Extract<IncidentEntry["body"], { kind: "broadcast" }>,
  members: readonly KnownMember[],
) => ({ ...{ kind, number, said, goesTo }, reached: countOutcomes(members, number) });

const countOutcomes = (members: readonly KnownMember[], number: number) => {
  const counts = { told: 0, withheld: 0, skipped: 0 };
  for (const { told } of members) {
    const outcome = told[number]?.outcome;
    if (outcome !== undefined) counts[outcome] += 1;
  }
  return counts;
};

/** How many would be told something now, by the language in which they would read it: what is worth translating. */
export const languagesView = (members: readonly KnownMember[], fallback: string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { complaint } of members) {
    if (whyNotTold(complaint, "reply") !== undefined) continue;
    const language = languageOf(complaint, fallback);
    counts[language] = (counts[language] ?? 0) + 1;
  }
  return counts;
};

const languageOf = ({ customer }: Complaint, fallback: string): string =>
  pickLanguage([customer.language, customer.detectedLanguage], fallback);

/** Of another team's complaint no more than how it stands. */
export const memberView = ({ complaint, joinedAt, told }: KnownMember, actor: AgentActor, fallback: string) => {
  const { reference, stage, customer, outbox } = complaint;
  const isTheirs = isVisibleTo(actor, complaint);
  const pending = outbox.filter(
    ({ task }) => task.kind === "mail" && (task.mail === "reply" || task.mail === "resolution"),
  );
  return {
    reference,
    status: stage.status,
    language: languageOf(complaint, fallback),
    joinedAt: iso(joinedAt),
    told: Object.entries(told).map(([number, one]) => toldView(Number(number), one)),
    /** The latest broadcast that counts as told here, be it that it was made before this one joined. */
    toldUpTo: complaint.incident?.told,
    ...(isTheirs ? { name: customer.name } : { elsewhere: true }),
    undeliverable: customer.undeliverable && { because: customer.undeliverable.because },
    mailsPending: pending.length,
    mailsFailing: pending.filter(({ attempts }) => attempts > 0).length,
  };
};

const toldView = (broadcast: number, { at, ...told }: Told) => ({ broadcast, at: iso(at), ...told });
