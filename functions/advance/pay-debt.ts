import { addressIdOf } from "../../shared/access/identity.ts";
import { type Dependencies as AddressDependencies, changeAddress } from "../../shared/addresses/change-address.ts";
import { changeAgent } from "../../shared/complaints/change-agent.ts";
import { type Execution, execute } from "../../shared/complaints/execute.ts";
import { decline } from "../../shared/domain/address/address.ts";
import { freeSlot, reserve } from "../../shared/domain/agent.ts";
import type { Command, Payment } from "../../shared/domain/command.ts";
import type { Complaint } from "../../shared/domain/complaint.ts";
import type { Debt } from "../../shared/domain/debt.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import { commandId, type Reference } from "../../shared/domain/ids.ts";
import { log } from "../../shared/log.ts";
import type { AgentStore } from "../../shared/storage/agent-store.ts";
import type { KeyRing } from "../../shared/storage/key-ring.ts";
import type { NoteForSupervisors } from "./note-for-supervisors.ts";
import type { SendMail } from "./send-mail.ts";

export interface Dependencies {
  execution: Execution;
  addresses: AddressDependencies;
  keyRing: () => Promise<KeyRing>;
  agents: AgentStore;
  sendMail: SendMail;
  noteForSupervisors: NoteForSupervisors;
}

const absorption = (from: Reference): Command => ({
  kind: "absorb",
  from,
  id: commandId(`absorb-${from}`),
  digest: "",
});

const PAID = { result: { kind: "paid" } } as const;

/** Does what one debt asks for. Each way of doing it may be done twice without harm, but for a mail that was sent. */
export const payDebt = async (
  { execution, addresses, keyRing, agents, sendMail, noteForSupervisors }: Dependencies,
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
        await changeAgent(agents, execution, task.agent, (agent) => reserve(agent, reference, task.until));
        return PAID;
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
      case "absorb":
        await execute(execution, task.into, absorption(reference), { kind: "system" });
        return PAID;
    }
  } catch (error) {
    log.warn("debt-failed", { reference, debt: debt.id, kind: task.kind, error });
    return { result: { kind: "failed", reason: "error" } };
  }
};
