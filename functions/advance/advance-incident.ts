import type { IncidentId, WriteId } from "../../shared/domain/ids.ts";
import {
  checkIncident,
  recordWalk,
  settleAlerts,
  takenAlerts,
  takenBroadcast,
  type Walk,
} from "../../shared/domain/incident/advance-incident.ts";
import type { BroadcastTask, Incident } from "../../shared/domain/incident/incident.ts";
import { inParallel } from "../../shared/in-parallel.ts";
import { type Dependencies as Changing, changeIncident } from "../../shared/incidents/change-incident.ts";
import { log } from "../../shared/log.ts";
import type { LoadedIncident } from "../../shared/storage/incident-store.ts";
import type { Member, MemberStore } from "../../shared/storage/member-store.ts";
import { type Broadcast, broadcastIn, type Dependencies as Telling, tellMember } from "./tell-member.ts";

export interface Dependencies extends Changing, Telling {
  members: MemberStore;
}

/** Half of what the function has: a last page that began just before it has as long again. */
const MOST_MILLIS = 6_000;
/** What a crash repeats at most, each for one read. */
const PAGE = 25;
const AT_ONCE = 6;

/**
 * Brings one incident to where the time and its broadcasts want it. Members are told a page at a time, in the order in which
 * they joined; how far that got is kept in the incident, so that whoever comes next goes on there.
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
  await walk(dependencies, settled, broadcast, taken.task, worker);
};

const walk = async (
  dependencies: Dependencies,
  from: LoadedIncident,
  broadcast: Broadcast,
  { after, missed }: BroadcastTask,
  worker: string,
): Promise<void> => {
  const { execution, members } = dependencies;
  const end = execution.now() + MOST_MILLIS;
  let [known, reached, firstMissed] = [from, after, missed];
  for (;;) {
    const page = await members.list(broadcast.incident, PAGE, reached);
    const told = await inParallel(AT_ONCE, page.members, (member) => tell(dependencies, broadcast, member));
    const failed = told.indexOf(false);
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
    if (!isOurs || state !== "under-way") return;
    known = recorded;
  }
};

/** One who can't be told now keeps nobody else waiting. */
const tell = async (dependencies: Telling, broadcast: Broadcast, member: Member): Promise<boolean> => {
  try {
    await tellMember(dependencies, broadcast, member);
    return true;
  } catch (error) {
    const { incident, number } = broadcast;
    log.warn("debt-failed", { incident, reference: member.reference, count: number, kind: "broadcast", error });
    return false;
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
