import { executeByPipeline } from "../../shared/complaints/execute-by-pipeline.ts";
import type { Execution } from "../../shared/complaints/execution.ts";
import { systemCommand } from "../../shared/complaints/system-command.ts";
import type { Announced, Payment } from "../../shared/domain/command.ts";
import type { Complaint } from "../../shared/domain/complaint.ts";
import type { Debt } from "../../shared/domain/debt.ts";
import { isPayable } from "../../shared/domain/debt.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import type { Reference } from "../../shared/domain/ids.ts";
import { nextCheck } from "../../shared/domain/next-check.ts";
import type { Endpoint } from "../../shared/domain/webhook/endpoint.ts";
import { log } from "../../shared/log.ts";
import { measureLate } from "../../shared/metrics/measure-late.ts";
import type { PostHints } from "../../shared/queue/post-hints.ts";
import type { Loaded, LoadedWithLatest } from "../../shared/storage/complaint-store.ts";
import type { DueStore } from "../../shared/storage/due-store.ts";
import type { ListEndpoints } from "../../shared/webhooks/list-endpoints.ts";
import type { RecordEvents } from "./record-events.ts";

export interface Dependencies {
  execution: Execution;
  postHints: PostHints;
  /** `latest`: the newest entry, which was read along with the complaint. */
  pay: (complaint: Complaint, debt: Debt, latest: Entry | undefined) => Promise<Omit<Payment, "debt">>;
  recordEvents: RecordEvents;
  listEndpoints: ListEndpoints;
  announce: (complaint: Complaint, endpoints: readonly Endpoint[]) => Promise<Announced | undefined>;
  due: Pick<DueStore, "move">;
}

/** Paying can make new debts; whatever is still open after these rounds is left to the next check. */
const MOST_ROUNDS = 3;

/**
 * The only worker. Brings one complaint to where the time and its debts want it, and stops. Twice, late or in parallel
 * does no harm: what is due is applied once, and each debt is taken by one worker, in the same write.
 */
export const advanceComplaint = async (dependencies: Dependencies, reference: Reference): Promise<void> => {
  const { postHints, pay, recordEvents } = dependencies;
  const worker = dependencies.execution.newId();
  const [found, endpoints] = await Promise.all([
    dependencies.execution.store.loadWithLatest(reference),
    whomToTell(dependencies),
  ]);
  if (found === undefined) return;
  const execution = tellingThem(dependencies.execution, endpoints);
  const announce = async (complaint: Complaint) => endpoints && dependencies.announce(complaint, endpoints);
  let known: { complaint: Complaint; version: number } = found;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const checked = await executeByPipeline(execution, reference, systemCommand({ kind: "check", worker }), { known });
    if (checked.outcome === "refused") return;
    if (checked.outcome === "changed") await postHints(checked.hints);
    const taken = checked.complaint.outbox.filter(({ lease }) => lease?.worker === worker);
    measureLate(taken, execution.now());
    const [recorded, announced, ...payments] = await Promise.all([
      isAcknowledging(taken) ? [] : recordEvents(checked.complaint),
      isAcknowledging(taken) && endpoints?.length !== 0 ? undefined : announce(checked.complaint),
      ...taken.map(
        async (debt): Promise<Payment> => ({ debt: debt.id, ...(await pay(checked.complaint, debt, found.latest)) }),
      ),
    ]);
    if (payments.length + recorded.length === 0 && announced === undefined) {
      if (checked.outcome === "unchanged" && round === 0) await straighten(dependencies, found);
      return;
    }
    const command = systemCommand({ kind: "settle", payments, recorded, ...(announced && { announced }) });
    const settled = await executeByPipeline(execution, reference, command, { known: checked });
    if (settled.outcome === "refused") return;
    if (settled.outcome === "changed") await postHints(settled.hints);
    const now = execution.now();
    if (!settled.complaint.outbox.some((debt) => isPayable(debt, now))) {
      await tellNews(found, settled);
      return;
    }
    known = settled;
  }

  async function tellNews(before: LoadedWithLatest, { complaint, version }: Loaded): Promise<void> {
    const [recorded, announced] = await Promise.all([
      hasNews(before, complaint) ? recordEvents(complaint) : [],
      announce(complaint),
    ]);
    if (announced === undefined) return;
    const command = systemCommand({ kind: "settle", payments: [], recorded, announced });
    const settled = await executeByPipeline(execution, reference, command, { known: { complaint, version } });
    if (settled.outcome === "changed") await postHints(settled.hints);
  }
};

/** Nobody has to wait because it can't be read: what is to be told stands in the complaint until a later check tells it. */
const whomToTell = async ({ listEndpoints }: Dependencies): Promise<readonly Endpoint[] | undefined> => {
  try {
    return await listEndpoints();
  } catch (error) {
    log.warn("debt-failed", { kind: "webhooks", error });
    return undefined;
  }
};

/** Where nobody listens nothing more is to be told. */
const tellingThem = (execution: Execution, endpoints: readonly Endpoint[] | undefined): Execution =>
  endpoints?.length !== 0 ? execution : { ...execution, policy: { ...execution.policy, webhooks: false } };

/** Its arrival and its acknowledgement are written down, and told, together: one request instead of two. */
const isAcknowledging = (taken: readonly Debt[]): boolean =>
  taken.some(({ task }) => task.kind === "mail" && task.mail === "acknowledgement");

/**
 * What happened only now is written down at once, and stays in the item until the next wake does so again: that it was
 * written would take a write of its own to remember.
 */
const hasNews = ({ complaint, version }: LoadedWithLatest, { events }: Complaint): boolean =>
  version === 1 ? events.length > 0 : events.some(({ id }) => !complaint.events.some((known) => known.id === id));

/** Due by its place in the index and not by the policy of now, which has changed since: it moves to where it belongs. */
const straighten = async ({ execution, due }: Dependencies, found: LoadedWithLatest): Promise<void> => {
  const next = nextCheck(found.complaint, execution.policy);
  if (found.due === undefined || next === undefined || found.due.due === next) return;
  await due.move(found.due, { due: next, attempts: 0 });
};
