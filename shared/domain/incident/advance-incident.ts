import { type Debt, isPayable, leaseEnd, lookAt, pauseAfter } from "../debt.ts";
import type { DebtId, WriteId } from "../ids.ts";
import type { Policy } from "../policy.ts";
import { type Instant, NEVER } from "../time.ts";
import type { BroadcastTask, Incident, IncidentTask } from "./incident.ts";

/** What time does to an incident: a broadcast is taken by one worker, goes on where it stopped, and is raised when it is late. */

interface Context {
  now: Instant;
  policy: Policy;
  writeId: WriteId;
}

type Broadcast = Debt<BroadcastTask>;

/** `undefined` at rest. Of several broadcasts only the first is looked at, for the others wait for it. */
export const nextIncidentCheck = (incident: Incident, policy: Policy): Instant | undefined => {
  const workable = [...alertsOf(incident), ...firstBroadcastOf(incident)];
  const owed = workable.flatMap((debt) => [lookAt(debt, policy), alarmAt(debt, policy)]);
  const earliest = Math.min(NEVER, ...owed);
  return earliest === NEVER ? undefined : earliest;
};

/** The incident itself where there is nothing to do. */
export const checkIncident = (incident: Incident, worker: string, context: Context): Incident => {
  const { now, policy } = context;
  const due = raiseUnpaid(incident, context);
  const workable: readonly Debt<IncidentTask>[] = [...alertsOf(due), ...firstBroadcastOf(due)];
  const take = (debt: Debt<IncidentTask>): Debt<IncidentTask> =>
    workable.includes(debt) && isPayable(debt, now)
      ? { ...debt, lease: { worker, until: leaseEnd(debt, now, policy) } }
      : debt;
  const outbox = due.outbox.map(take);
  return outbox.every((debt, place) => debt === due.outbox[place]) ? due : { ...due, outbox };
};

export const takenAlerts = (incident: Incident, worker: string): Debt<IncidentTask>[] =>
  alertsOf(incident).filter(({ lease }) => lease?.worker === worker);

export const takenBroadcast = (incident: Incident, worker: string): Broadcast | undefined =>
  firstBroadcastOf(incident).find(({ lease }) => lease?.worker === worker);

/** How far a worker came. `paused`: its time was up. `over`: it saw the last member. */
export interface Walk {
  worker: string;
  state: "under-way" | "paused" | "over";
  after?: string;
  missed?: string;
}

/**
 * Records how far a worker came; the incident itself where somebody else has the broadcast by now. Over is only what was
 * told to all: whoever was missed is gone back to after a pause.
 */
export const recordWalk = (incident: Incident, { worker, state, ...reached }: Walk, context: Context): Incident => {
  const broadcast = takenBroadcast(incident, worker);
  if (broadcast === undefined) return incident;
  const { after: _after, missed: _missed, ...task } = broadcast.task;
  const { lease, ...debt } = broadcast;
  const { now, policy } = context;
  const replaced = (by: Broadcast[]): Incident => ({
    ...incident,
    outbox: incident.outbox.flatMap((other): Debt<IncidentTask>[] => (other.id === broadcast.id ? by : [other])),
  });
  switch (state) {
    case "under-way":
      return replaced([{ ...debt, ...(lease === undefined ? {} : { lease }), task: { ...task, ...reached } }]);
    case "paused":
      return replaced([{ ...debt, madeAt: debt.madeAt ?? debt.since, notBefore: now, task: { ...task, ...reached } }]);
    case "over": {
      const { missed } = reached;
      if (missed === undefined) return replaced([]);
      const pause = pauseAfter(debt, now, policy);
      const begin = missed === "" ? {} : { after: missed };
      return replaced([{ ...debt, attempts: debt.attempts + 1, notBefore: now + pause, task: { ...task, ...begin } }]);
    }
  }
};

export const settleAlerts = (incident: Incident, alerts: readonly Debt<IncidentTask>[]): Incident => {
  const settled = alerts.map(({ id }) => id);
  return { ...incident, outbox: incident.outbox.filter(({ id }) => !settled.includes(id)) };
};

const alertsOf = ({ outbox }: Incident): Debt<IncidentTask>[] => outbox.filter(({ task }) => task.kind === "alert");

const firstBroadcastOf = ({ outbox }: Incident): Broadcast[] => outbox.filter(isBroadcast).slice(0, 1);

const isBroadcast = (debt: Debt<IncidentTask>): debt is Broadcast => debt.task.kind === "broadcast";

const alarmAt = ({ task, since, alarmed }: Debt<IncidentTask>, { debtAlarmAfter }: Policy): Instant =>
  task.kind === "alert" || alarmed ? NEVER : since + debtAlarmAfter;

/** The first holds up the others, so it alone is raised. */
const raiseUnpaid = (incident: Incident, { now, policy, writeId }: Context): Incident => {
  const [late] = firstBroadcastOf(incident);
  if (late === undefined || alarmAt(late, policy) > now) return incident;
  const task = { kind: "alert" as const, alarm: "debt-unpaid" as const };
  const alert = { id: `alert-${writeId}` as DebtId, task, since: now, attempts: 0, notBefore: now };
  const raised = incident.outbox.map((debt) => (debt === late ? { ...debt, alarmed: true as const } : debt));
  return { ...incident, outbox: [...raised, alert] };
};
