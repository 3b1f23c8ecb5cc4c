import type { AgentActor } from "../agent-actor.ts";
import type { CommandId, DebtId, EntryId, IncidentId, WriteId } from "../ids.ts";
import type { Policy } from "../policy.ts";
import { inCurrency, isWithin, type Redress, type ResolutionFault } from "../resolution.ts";
import type { Instant } from "../time.ts";
import { type Incident, type IncidentEntry, revisionOf } from "./incident.ts";
import { faultIn, type Said } from "./said.ts";

/** What agents ask of an incident. `id` and `digest` as in a complaint's commands. */
export type IncidentCommand = { id: CommandId; digest: string } & IncidentRequest;

export type IncidentRequest =
  | { kind: "open"; incident: IncidentId; title: string; team?: string; note?: string }
  /** `goesTo`: how many members it is for, as far as its sender can see. */
  | { kind: "broadcast"; said: Said; goesTo: number }
  | { kind: "close"; note: string }
  | { kind: "reopen"; note?: string };

export interface IncidentContext {
  now: Instant;
  policy: Policy;
  actor: AgentActor;
  writeId: WriteId;
  /** Only while one of these is its revision (`If-Match`). */
  revisions?: readonly number[] | undefined;
}

export type IncidentRefusal =
  | { reason: "unknown-incident" }
  | { reason: "exists" }
  | { reason: "key-reused" }
  | { reason: "changed-meanwhile"; revision: number }
  | { reason: "unknown-team" }
  | { reason: "team-needed" }
  | { reason: "incident-closed" }
  | { reason: "incident-open" }
  | { reason: "redress-for-many" }
  | { reason: "broadcasts-waiting" }
  | { reason: ResolutionFault; language: string };

export type IncidentDecision =
  | { outcome: "changed"; incident: Incident; entry: IncidentEntry }
  /** It was carried out before, with this entry. */
  | { outcome: "replayed"; incident: Incident; entry: EntryId | undefined }
  | { outcome: "refused"; refusal: IncidentRefusal };

const MEMORY = 16;
/** Broadcasts that wait for the ones before them. */
const MOST_WAITING = 8;

/** The incident's own state machine, pure like that of complaints. Another team's incident is one that doesn't exist. */
export const decideIncident = (
  incident: Incident | undefined,
  command: IncidentCommand,
  context: IncidentContext,
): IncidentDecision => {
  if (incident === undefined) {
    return command.kind === "open" ? open(command, context) : refused({ reason: "unknown-incident" });
  }
  const earlier = [{ ...incident.submission, entry: undefined }, ...incident.recent].find(
    ({ id }) => id === command.id,
  );
  if (earlier !== undefined) {
    if (earlier.digest !== command.digest) return refused({ reason: "key-reused" });
    return { outcome: "replayed", incident, entry: earlier.entry };
  }
  if (command.kind !== "open" && !isIncidentVisibleTo(context.actor, incident)) {
    return refused({ reason: "unknown-incident" });
  }
  const decision = change(incident, command, context);
  const revision = revisionOf(incident);
  const isStale = context.revisions?.includes(revision) === false;
  return decision.outcome === "changed" && isStale ? refused({ reason: "changed-meanwhile", revision }) : decision;
};

const change = (incident: Incident, command: IncidentCommand, context: IncidentContext): IncidentDecision => {
  switch (command.kind) {
    case "open":
      return refused({ reason: "exists" });
    case "broadcast":
      return broadcast(incident, command, context);
    case "close":
      if (incident.status === "closed") return refused({ reason: "incident-closed" });
      return move(incident, "closed", command, context);
    case "reopen":
      if (incident.status === "open") return refused({ reason: "incident-open" });
      return move(incident, "open", command, context);
  }
};

/** Incidents are their team's, and whoever sees every team sees them all. */
export const isIncidentVisibleTo = ({ teams }: AgentActor, { team }: Pick<Incident, "team">): boolean =>
  teams === undefined || teams.includes(team);

type Asked<Kind> = Extract<IncidentCommand, { kind: Kind }>;

const open = (command: Asked<"open">, context: IncidentContext): IncidentDecision => {
  const { actor, policy, now } = context;
  const mine = policy.teams.map(({ id }) => id).filter((id) => isIncidentVisibleTo(actor, { team: id }));
  const team = command.team ?? (mine.length === 1 ? mine[0] : undefined);
  if (team === undefined) return refused({ reason: "team-needed" });
  if (!mine.includes(team)) return refused({ reason: "unknown-team" });
  const incident: Incident = {
    id: command.incident,
    team,
    title: command.title,
    openedAt: now,
    submission: { id: command.id, digest: command.digest },
    status: "open",
    since: now,
    broadcasts: 0,
    chain: { length: 0 },
    outbox: [],
    recent: [],
  };
  return write(incident, { kind: "opened", ...noteIn(command) }, context);
};

const broadcast = (
  incident: Incident,
  { said, goesTo, ...command }: Asked<"broadcast">,
  context: IncidentContext,
): IncidentDecision => {
  if (incident.status === "closed") return refused({ reason: "incident-closed" });
  if (incident.outbox.length >= MOST_WAITING) return refused({ reason: "broadcasts-waiting" });
  const fault = faultIn(said);
  if (fault !== undefined) return refused({ reason: fault.fault, language: fault.language });
  if (said.kind === "resolution" && !mayGrantToMany(context, said.settlement.redress)) {
    return refused({ reason: "redress-for-many" });
  }
  const number = incident.broadcasts + 1;
  const { now, writeId } = context;
  const entry = entryIdAfter(incident, writeId);
  const id = `broadcast-${writeId}` as DebtId;
  const task = { kind: "broadcast" as const, number, entry };
  const debt = { id, task, since: now, attempts: 0, notBefore: now };
  const next = { ...incident, broadcasts: number, outbox: [...incident.outbox, debt] };
  const granting = said.kind === "resolution" && said.settlement.redress !== undefined;
  const limits = granting ? { authority: context.actor.authority } : {};
  return write(next, { kind: "broadcast", number, said, goesTo, ...limits }, context, command);
};

/**
 * An agent's limit is for one complaint: a sum, or what isn't free, for all of them at once is for a supervisor, who grants each
 * what they may grant one. Whether that is so with what a member was granted before is seen as it is told.
 */
const mayGrantToMany = (
  { actor: { supervisor, authority }, policy }: IncidentContext,
  redress: Redress | undefined,
): boolean => {
  if (redress === undefined) return true;
  return supervisor
    ? isWithin(authority, inCurrency(redress, policy.authority.currency))
    : redress.amount === undefined && authority.free.includes(redress.kind);
};

const move = (
  incident: Incident,
  status: Incident["status"],
  command: Asked<"close"> | Asked<"reopen">,
  context: IncidentContext,
): IncidentDecision => {
  const body =
    command.kind === "close"
      ? { kind: "closed" as const, note: command.note }
      : { kind: "reopened" as const, ...noteIn(command) };
  return write({ ...incident, status, since: context.now }, body, context, command);
};

/** With what was done on record, and the request remembered where it isn't the one that made the incident. */
const write = (
  incident: Incident,
  body: IncidentEntry["body"],
  { now, actor, writeId }: IncidentContext,
  command?: Pick<IncidentCommand, "id" | "digest">,
): IncidentDecision => {
  const { chain, recent } = incident;
  const id = entryIdAfter(incident, writeId);
  const previous = chain.head === undefined ? {} : { previous: chain.head };
  const known = command === undefined ? [] : [{ id: command.id, digest: command.digest, entry: id }];
  return {
    outcome: "changed",
    incident: {
      ...incident,
      chain: { head: id, length: chain.length + 1 },
      recent: [...recent, ...known].slice(-MEMORY),
    },
    entry: { id, ...previous, at: now, by: actor.id, body },
  };
};

const entryIdAfter = ({ chain }: Incident, writeId: WriteId): EntryId =>
  `${String(chain.length + 1).padStart(6, "0")}.${writeId}` as EntryId;

const noteIn = ({ note }: { note?: string }) => (note === undefined ? {} : { note });

const refused = (refusal: IncidentRefusal): IncidentDecision => ({ outcome: "refused", refusal });
