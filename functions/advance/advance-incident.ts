import type { IncidentId, Reference, WriteId } from "../../shared/domain/ids.ts";
import {
  checkIncident,
  recordWalk,
  settleAlerts,
  takenAlerts,
  takenBroadcast,
  type Walk,
} from "../../shared/domain/incident/advance-incident.ts";
import type { BroadcastTask, Incident } from "../../shared/domain/incident/incident.ts";
import type { Instant } from "../../shared/domain/time.ts";
import { inParallel } from "../../shared/in-parallel.ts";
import { type Dependencies as Changing, changeIncident } from "../../shared/incidents/change-incident.ts";
import { log } from "../../shared/log.ts";
import type { LoadedIncident } from "../../shared/storage/incident-store.ts";
import type { Member, MemberStore } from "../../shared/storage/member-store.ts";
import { type Broadcast, broadcastIn, type Outcome, type Dependencies as Telling, tellMember } from "./tell-member.ts";

export interface Dependencies extends Changing, Telling {
  members: MemberStore;
  /** Pays what one complaint owes; throws where that has to be tried again. */
  advance: (reference: Reference) => Promise<void>;
}

/** Half of what the function has: a last page that began just before it has as long again. */
const MOST_MILLIS = 6_000;
/** What a crash repeats at most, each for one read. */
const PAGE = 25;
const AT_ONCE = 6;

/**
 * Brings one incident to where the time and its broadcasts want it. Members are told a page at a time, in the order in which
 * they joined; how far that got is kept in the incident, so that whoever comes next goes on there. Their mails come after all
 * of that, for as long as there is time: no kick may be posted from here, so the others wait for the sweep.
 */
export const advanceIncident = async (dependencies: Dependencies, id: IncidentId): Promise<void> => {
  const { execution } = dependencies;
  const worker = execution.newId();
  const found = await dependencies.incidents.load(id);
  if (found === undefined) return;
  const checked = await change(dependencies, found, (incident, context) => checkIncident(incident, worker, context));
  const alerts = takenAlerts(checked.incident, worker);
  for (const { task } of alerts)
    log.error("alarm-raised", { incident: id, kind: task.kind === "alert" ? task.alarm : "" });
  const settled =
    alerts.length === 0 ? checked : await change(dependencies, checked, (incident) => settleAlerts(incident, alerts));
  const taken = takenBroadcast(settled.incident, worker);
  if (taken === undefined) return;
  const broadcast = broadcastIn(id, await dependencies.incidents.loadEntry(id, taken.task.entry));
  if (broadcast === undefined) throw new Error("the entry of a broadcast is missing, or another");
  const end = dependencies.execution.now() + MOST_MILLIS;
  const owing = await walk(dependencies, settled, broadcast, taken.task, { worker, end });
  await inParallel(AT_ONCE, owing, (reference) => mail(dependencies, reference, end));
};

/** Gives those to whom a mail is owed by now. */
const walk = async (
  dependencies: Dependencies,
  from: LoadedIncident,
  broadcast: Broadcast,
  { after, missed }: BroadcastTask,
  { worker, end }: { worker: string; end: Instant },
): Promise<Reference[]> => {
  const { execution, members } = dependencies;
  const owing: Reference[] = [];
  let [known, reached, firstMissed] = [from, after, missed];
  for (;;) {
    const page = await members.list(broadcast.incident, PAGE, reached);
    const outcomes = await inParallel(AT_ONCE, page.members, (member) => tell(dependencies, broadcast, member));
    owing.push(...page.members.filter((_, place) => outcomes[place] === "owing").map(({ reference }) => reference));
    const failed = outcomes.indexOf("failed");
    if (failed >= 0) firstMissed ??= page.members[failed - 1]?.place ?? reached ?? "";
    reached = page.members.at(-1)?.place ?? reached;
    const state = page.isLast ? "over" : execution.now() > end ? "paused" : "under-way";
    const progress: Walk = {
      worker,
      state,
      ...(reached === undefined ? {} : { after: reached }),
      ...(firstMissed === undefined ? {} : { missed: firstMissed }),
    };
    const recorded = await change(dependencies, known, (incident, context) => recordWalk(incident, progress, context));
    const isOurs = takenBroadcast(recorded.incident, worker) !== undefined;
    if (!isOurs || state !== "under-way") return owing;
    known = recorded;
  }
};

/** One who can't be told now keeps nobody else waiting. */
const tell = async (dependencies: Telling, broadcast: Broadcast, member: Member): Promise<Outcome | "failed"> => {
  try {
    return await tellMember(dependencies, broadcast, member);
  } catch (error) {
    const { incident, number } = broadcast;
    log.warn("debt-failed", { incident, reference: member.reference, count: number, kind: "broadcast", error });
    return "failed";
  }
};

const mail = async ({ advance, execution }: Dependencies, reference: Reference, end: Instant): Promise<void> => {
  if (execution.now() > end) return;
  try {
    await advance(reference);
  } catch (error) {
    log.warn("debt-failed", { reference, kind: "mail", error });
  }
};

const change = async (
  dependencies: Dependencies,
  known: LoadedIncident,
  by: (incident: Incident, context: Parameters<typeof checkIncident>[2]) => Incident,
): Promise<LoadedIncident> => {
  const { policy, now } = dependencies.execution;
  const context = (writeId: WriteId) => ({ now: now(), policy, writeId });
  const { loaded } = await changeIncident(
    dependencies,
    known.incident.id,
    (incident, writing) => ({ incident: incident && by(incident, context(writing)) }),
    known,
  );
  return loaded ?? known;
};
