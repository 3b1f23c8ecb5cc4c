import { freeSlot, reserve, type Slot, takeSlot } from "../../../shared/domain/agent.ts";
import { absenceOf } from "../../../shared/domain/agent-profile.ts";
import type { Actor, Command, Payment } from "../../../shared/domain/command.ts";
import type { Complaint } from "../../../shared/domain/complaint.ts";
import type { Debt } from "../../../shared/domain/debt.ts";
import { decide } from "../../../shared/domain/decide.ts";
import type { Decision } from "../../../shared/domain/decision.ts";
import { type AgentId, commandId, type Reference } from "../../../shared/domain/ids.ts";
import { pursueMerge } from "../../../shared/domain/pursue-merge.ts";
import { pursueUnheard } from "../../../shared/domain/pursue-unheard.ts";
import { agent, command, contextOf, system } from "../complaints.ts";
import { askAddress, declineAddress, unblockAddress } from "./addresses.ts";
import type { World } from "./world.ts";

/**
 * What runs in the pipeline. Each `yield` is a place where others run, time passes, or the process dies: nothing between
 * two of them is more than one read, one write or one sending.
 */
export type Process<Result = void> = Generator<undefined, Result, undefined>;

const ATTEMPTS = 5;

/** One command: read, decide, write the entries, write the state, send the hints; decided again after a lost race. */
export function* carryOut(
  world: World,
  reference: Reference,
  asked: Command,
  actor: Actor,
): Process<Decision | undefined> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const read = world.complaint(reference);
    const context = contextOf(actor, world.now, world.policy);
    const decision = decide(read?.item, asked, context);
    if (decision.outcome !== "changed") return decision;
    yield;
    world.writeEntries(reference, decision.entries);
    yield;
    if (world.writeComplaint(read, decision, asked, context)) {
      yield;
      world.hints.push(...decision.hints);
      return decision;
    }
  }
  return undefined;
}

let lastWorker = 0;

/** The only worker: what is due, then what is owed and to be written down, then what became of it, under the worker's name. */
export function* advance(world: World, reference: Reference): Process {
  lastWorker += 1;
  const worker = `worker-${lastWorker}`;
  const decision = yield* carryOut(world, reference, command({ kind: "check", worker }), system);
  if (decision === undefined || decision.outcome === "refused") return;
  const payments: Payment[] = [];
  for (const debt of decision.complaint.outbox) {
    if (debt.lease?.worker !== worker) continue;
    yield;
    payments.push({ debt: debt.id, result: yield* pay(world, decision.complaint, debt, debt.lease) });
  }
  const recorded = decision.complaint.events.map(({ id }) => id);
  if (recorded.length > 0) yield;
  world.recordEvents(reference, decision.complaint.events);
  const { announcements } = decision.complaint;
  if (announcements.length > 0) yield;
  const announced = world.announce(reference, announcements);
  if (payments.length + recorded.length === 0 && announced === undefined) return;
  yield;
  const what = command({ kind: "settle", payments, recorded, ...(announced && { announced }) });
  const report = { ...what, id: commandId(worker) };
  if ((yield* carryOut(world, reference, report, system)) !== undefined) world.reports.set(worker, world.now);
}

function* pay(
  world: World,
  complaint: Complaint,
  owed: Debt,
  lease: { worker: string; until: number },
): Process<Payment["result"]> {
  const { id: debt, task, since } = owed;
  const { reference, customer } = complaint;
  const happened = (broken = false) => {
    world.effects.push({
      reference,
      debt,
      task,
      worker: lease.worker,
      at: world.now,
      leasedUntil: lease.until,
      broken,
    });
  };
  switch (task.kind) {
    case "mail": {
      const verdict = yield* askAddress(world, { ...mailed(complaint), mail: task.mail, debt });
      if (verdict === undefined) return { kind: "failed", reason: "conflict" };
      if (verdict.verdict === "withhold") return { kind: "withheld", reason: verdict.reason };
      if (verdict.verdict === "postpone") return { kind: "postponed", until: verdict.until };
      yield;
      switch (world.mailHost) {
        case "works":
          happened();
          return { kind: "paid", messageId: `ses-${world.effects.length}` };
        case "breaks":
          happened(true);
          return { kind: "failed", reason: "connection-lost" };
        case "down":
          return { kind: "failed", reason: "unavailable" };
        case "refuses":
          return { kind: "withheld", reason: "address-refused" };
      }
      break;
    }
    case "decline-address": {
      const { email } = customer;
      if (email !== undefined && !(yield* declineAddress(world, email))) return { kind: "failed", reason: "conflict" };
      happened();
      return { kind: "paid" };
    }
    case "unblock-address": {
      const { email } = customer;
      if (email !== undefined && !(yield* unblockAddress(world, email, { ...task, since }))) {
        return { kind: "failed", reason: "conflict" };
      }
      happened();
      return { kind: "paid" };
    }
    case "alert":
      happened();
      return { kind: "paid" };
    case "free-slot": {
      const read = world.agent(task.agent);
      const freed = freeSlot(read.item, { reference, lease: task.lease });
      yield;
      if (!world.writeAgent(read, freed)) return { kind: "failed", reason: "conflict" };
      happened();
      return { kind: "paid" };
    }
    case "reserve": {
      const read = world.agent(task.agent);
      const because = absenceOf(read.item, complaint.team, world.policy);
      yield;
      if (because !== undefined) return { kind: "not-kept", because };
      if (!world.writeAgent(read, reserve(read.item, reference, task.until)))
        return { kind: "failed", reason: "conflict" };
      happened();
      return { kind: "paid" };
    }
    case "catch-up":
      return { kind: "paid" };
    case "absorb":
    case "tell-unheard": {
      const steps =
        task.kind === "absorb"
          ? pursueMerge(complaint, { ...owed, task })
          : pursueUnheard(complaint, { ...owed, task });
      let step = steps.next();
      while (!step.done) {
        yield;
        const decision = yield* carryOut(world, step.value.of, step.value.command, system);
        if (decision === undefined) return { kind: "failed", reason: "conflict" };
        step = steps.next(decision.outcome === "refused" ? decision.refusal : undefined);
      }
      if (!step.value) return { kind: "failed", reason: "merging" };
      happened();
      return { kind: "paid" };
    }
  }
}

const mailed = ({ reference, customer: { email = "", proof, disownedAt, caution } }: Complaint) => ({
  reference,
  email,
  language: "en",
  proof,
  disowned: disownedAt !== undefined,
  caution,
});

/** An agent takes one complaint: the slot first, then the complaint. A crash between leaves a slot too many. */
export function* claim(world: World, id: AgentId, reference: Reference, ticket?: number): Process {
  const read = world.complaint(reference);
  if (read === undefined || (ticket !== undefined && read.item.ticket !== ticket)) return;
  const actor = agent(id);
  const [asked, context] = [command({ kind: "claim" }), contextOf(actor, world.now, world.policy)];
  const decision = decide(read.item, asked, context);
  if (decision.outcome !== "changed") return;
  yield;
  const slot: Slot = { reference, lease: decision.complaint.leases };
  if (!(yield* take(world, id, slot))) return;
  yield;
  world.writeEntries(reference, decision.entries);
  yield;
  if (!world.writeComplaint(read, decision, asked, context)) {
    yield* reconcile(world, id, slot);
    return;
  }
  yield;
  yield* carryOut(world, reference, command({ kind: "open" }), actor);
}

function* take(world: World, id: AgentId, slot: Slot): Process<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const read = world.agent(id);
    const taken = takeSlot(read.item, slot, world.policy.agentCap);
    if (taken === undefined) {
      for (const held of read.item.slots) yield* reconcile(world, id, held);
      return false;
    }
    yield;
    if (world.writeAgent(read, taken)) return true;
  }
  return false;
}

/**
 * A slot whose claim may have died. Safe beside a claim that only seems dead, because it never frees the slot of a
 * complaint that could still be claimed under it (it goes on with that claim instead), and frees none but on the version
 * of the agent's item that it had read before it looked at the complaint: taking a slot changes that version.
 */
export function* reconcile(world: World, id: AgentId, slot: Slot): Process {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const owner = world.agent(id);
    yield;
    const read = world.complaint(slot.reference);
    if (read !== undefined && isHeldUnder(read.item, id, slot)) return;
    const [asked, context] = [command({ kind: "claim" }), contextOf(agent(id), world.now, world.policy)];
    const decision = decide(read?.item, asked, context);
    yield;
    const claimable = decision.outcome === "changed" && decision.complaint.leases === slot.lease;
    if (claimable) {
      world.writeEntries(slot.reference, decision.entries);
      yield;
      if (world.writeComplaint(read, decision, asked, context)) return;
    } else if (world.writeAgent(owner, freeSlot(owner.item, slot))) return;
  }
}

export const isHeldUnder = ({ stage }: Complaint, id: AgentId, slot: Slot): boolean =>
  stage.status === "assigned" && stage.lease.agent === id && stage.lease.number === slot.lease;
