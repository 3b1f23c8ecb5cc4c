import { rules } from "../clockwork/rules.ts";
import { byDay, canWait } from "../clockwork/waiting.ts";
import type { Command, Refusal } from "../command.ts";
import { type Debt, isPayable, leaseEnd } from "../debt.ts";
import type { Draft } from "../draft.ts";
import { isHeldBack } from "../held-back.ts";
import { isReadInChat } from "../in-chat.ts";
import { isOfThisTurn, isOvertaken } from "../overtaken.ts";
import type { Instant } from "../time.ts";
import { returnUnheard } from "../unheard.ts";
import { putOff, remove } from "./settle.ts";

/**
 * What time asks for, in one write: everything that has become due, mails that events overtook or the chat brought withheld, and
 * the debts that can be paid now taken for this worker. Doing it twice, late or in parallel changes nothing more.
 */
export const check = (draft: Draft, { worker }: Extract<Command, { kind: "check" }>): Refusal | undefined => {
  const { now, policy } = draft.context;
  for (const rule of rules) {
    if (rule.dueAt(draft.complaint, policy) <= now) rule.apply(draft);
  }
  for (const debt of draft.complaint.outbox) {
    if (!isPayable(debt, now) || isHeldBack(draft.complaint, debt)) continue;
    if (debt.task.kind === "mail" && isOvertaken(draft.complaint, debt)) {
      const wasToEnd = debt.task.mail === "resolution" && isOfThisTurn(draft.complaint, debt);
      remove(draft, debt, { kind: "withheld", reason: "overtaken" });
      if (wasToEnd) returnUnheard(draft);
      continue;
    }
    if (isReadInChat(draft.complaint, debt)) {
      remove(draft, debt, { kind: "withheld", reason: "read-in-chat" });
      continue;
    }
    const morning = wakesAt(draft, debt);
    if (morning > now) {
      putOff(draft, debt, morning);
      continue;
    }
    const leased = { ...debt, lease: { worker, until: leaseEnd(debt, now, policy) } };
    draft.set({ outbox: draft.complaint.outbox.map((other) => (other.id === debt.id ? leased : other)) });
  }
  return undefined;
};

/**
 * What is found late, after an outage of ours, waits for the customer's morning where we know when that is. Where we only
 * guess, late is worse.
 */
const wakesAt = ({ complaint, context: { now, policy } }: Draft, { task }: Debt): Instant =>
  task.kind === "mail" && canWait(task.mail) && complaint.customer.timeZone !== undefined
    ? byDay(complaint, now, 0, policy)
    : now;
