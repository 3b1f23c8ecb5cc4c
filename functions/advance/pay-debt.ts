import { addressIdOf } from "../../shared/access/identity.ts";
import { type Dependencies as AddressDependencies, changeAddress } from "../../shared/addresses/change-address.ts";
import { changeAgent } from "../../shared/complaints/change-agent.ts";
import type { Execution } from "../../shared/complaints/execution.ts";
import { decline, unblockIf } from "../../shared/domain/address/address.ts";
import { type Agent, forgetPast, freeSlot, reserve } from "../../shared/domain/agent.ts";
import { absenceOf } from "../../shared/domain/agent-profile.ts";
import type { Payment } from "../../shared/domain/command.ts";
import type { Complaint } from "../../shared/domain/complaint.ts";
import type { Debt, Task } from "../../shared/domain/debt.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import { pursueMerge } from "../../shared/domain/pursue-merge.ts";
import { pursueUnheard } from "../../shared/domain/pursue-unheard.ts";
import { log } from "../../shared/log.ts";
import type { PostHints } from "../../shared/queue/post-hints.ts";
import type { AgentStore } from "../../shared/storage/agent-store.ts";
import type { KeyRing } from "../../shared/storage/key-ring.ts";
import type { MemberStore } from "../../shared/storage/member-store.ts";
import type { CatchUp } from "./catch-up.ts";
import type { NoteForSupervisors } from "./note-for-supervisors.ts";
import { payMerge } from "./pay-merge.ts";
import type { SendMail } from "./send-mail.ts";

export interface Dependencies {
  execution: Execution;
  addresses: AddressDependencies;
  keyRing: () => Promise<KeyRing>;
  agents: AgentStore;
  sendMail: SendMail;
  noteForSupervisors: NoteForSupervisors;
  catchUp: CatchUp;
  members: Pick<MemberStore, "add">;
  postHints: PostHints;
}

const PAID = { result: { kind: "paid" } } as const;

/** Does what one debt asks for. Each way of doing it may be done twice without harm, but for a mail that was sent. */
export const payDebt = async (
  { execution, addresses, keyRing, agents, sendMail, noteForSupervisors, catchUp, members, postHints }: Dependencies,
  complaint: Complaint,
  debt: Debt,
  latest: Entry | undefined,
): Promise<Omit<Payment, "debt">> => {
  const { task } = debt;
  const { reference } = complaint;
  try {
    switch (task.kind) {
      case "mail":
        return await sendMail(complaint, debt.id, task, latest);
      case "alert":
        log.error("alarm-raised", { reference, kind: task.alarm });
        await noteForSupervisors({
          debt: debt.id,
          alarm: task.alarm,
          reference,
          team: complaint.team,
          since: debt.since,
        });
        return PAID;
      case "free-slot":
        await changeAgent(agents, execution, task.agent, (agent) => freeSlot(agent, { reference, lease: task.lease }));
        return PAID;
      case "reserve":
        return { result: await keep({ execution, agents }, complaint, task) };
      case "decline-address": {
        const { email } = complaint.customer;
        if (email === undefined) return PAID;
        const until = execution.now() + execution.policy.mail.declinedFor;
        const { identity } = await keyRing();
        await changeAddress(addresses, addressIdOf(identity, email), (address) => ({
          address: decline(address, until),
        }));
        return PAID;
      }
      case "unblock-address": {
        const { email } = complaint.customer;
        if (email === undefined) return PAID;
        const { identity } = await keyRing();
        const id = addressIdOf(identity, email);
        // One that isn't known here would be taken for a new one, which nobody has blocked.
        const known = await addresses.addresses.load(id);
        const unblocked = { since: debt.since, complained: task.complained };
        await changeAddress(addresses, id, (address) => ({ address: unblockIf(address, unblocked) }), known);
        return PAID;
      }
      case "catch-up":
        await catchUp(complaint, task.incident);
        return PAID;
      case "absorb":
        return { result: await payMerge({ execution, members, postHints }, pursueMerge(complaint, { ...debt, task })) };
      case "tell-unheard":
        return {
          result: await payMerge({ execution, members, postHints }, pursueUnheard(complaint, { ...debt, task })),
        };
    }
  } catch (error) {
    log.warn("debt-failed", { reference, debt: debt.id, kind: task.kind, error });
    return { result: { kind: "failed", reason: "error" } };
  }
};

/**
 * Whoever goes off duty writes the same item: either this finds them away, or they find the complaint among those that are
 * reserved for them, and let it go.
 */
const keep = async (
  { execution, agents }: Pick<Dependencies, "execution" | "agents">,
  { reference, team }: Complaint,
  { agent: id, until }: Extract<Task, { kind: "reserve" }>,
): Promise<Payment["result"]> => {
  const absence = (agent: Agent) => absenceOf(agent, team, execution.policy);
  const found = await changeAgent(agents, execution, id, (agent) =>
    absence(agent) === undefined ? reserve(forgetPast(agent, execution.now()), reference, until) : agent,
  );
  const because = absence(found);
  return because === undefined ? { kind: "paid" } : { kind: "not-kept", because };
};
