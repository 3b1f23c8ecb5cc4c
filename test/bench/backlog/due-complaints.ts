import { createHash } from "node:crypto";
import type { Actor, Command, FromAgent, FromCustomer, FromPipeline } from "../../../shared/domain/command.ts";
import type { Complaint } from "../../../shared/domain/complaint.ts";
import { decide } from "../../../shared/domain/decide.ts";
import type { Entry } from "../../../shared/domain/entry.ts";
import { agentId, commandId, customerId, writeId } from "../../../shared/domain/ids.ts";
import { nextCheck } from "../../../shared/domain/next-check.ts";
import type { Policy } from "../../../shared/domain/policy.ts";
import { referenceFrom } from "../../../shared/domain/reference.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What each is due for: half of them only write, a quarter alarms, a quarter mails its customer. */
const KINDS = ["at-risk", "overdue", "reminder", "closing"] as const;
const BEFORE: Record<(typeof KINDS)[number], number> = {
  "at-risk": 18 * HOUR,
  overdue: DAY,
  reminder: 3 * DAY,
  closing: 10 * DAY,
};

export interface DueComplaint {
  complaint: Complaint;
  entries: Entry[];
  due: number;
}

type Request = FromCustomer | FromAgent | FromPipeline;

const alice: Actor = {
  kind: "agent",
  id: agentId("alice"),
  supervisor: false,
  authority: { free: [], amount: 0, currency: "EUR" },
};

/** The so-and-so-manieth complaint that the core itself brings to where its next check is at that time. */
export const dueComplaint = (place: number, at: number, policy: Policy): DueComplaint => {
  const kind = KINDS[place % KINDS.length] ?? "at-risk";
  const reference = referenceFrom(createHash("sha256").update(`backlog-${place}`).digest(), 0);
  const entries: Entry[] = [];
  let complaint: Complaint | undefined;
  let writes = 0;
  const apply = (request: Request, actor: Actor, now: number): void => {
    writes += 1;
    const command = { ...request, id: commandId(`seed-${place}-${writes}`), digest: "" } as Command;
    const decision = decide(complaint, command, { now, policy, actor, writeId: writeId(`seed-${place}-${writes}`) });
    if (decision.outcome !== "changed") throw new Error(`${request.kind}: ${JSON.stringify(decision)}`);
    complaint = decision.complaint;
    entries.push(...decision.entries);
    const payments = complaint.outbox.map(({ id }) => ({
      debt: id,
      result: { kind: "paid" as const, messageId: "seed" },
    }));
    const recorded = complaint.events.map(({ id }) => id);
    if (payments.length + recorded.length > 0) apply({ kind: "settle", payments, recorded }, { kind: "system" }, now);
  };

  const start = at - BEFORE[kind];
  const email = `waits-${place}@backlog.example`;
  const timeZone = zoneOfNoon(at);
  const customer = { id: customerId(`cus_backlog${place}`), email, timeZone, proof: "link" as const };
  const said = {
    reference,
    channel: "form" as const,
    customer,
    about: {},
    text: "It came broken, and nobody answers.",
  };
  apply({ kind: "receive", ...said }, { kind: "customer", through: "submission" }, start);
  if (kind === "reminder" || kind === "closing") {
    apply({ kind: "claim" }, alice, start);
    apply({ kind: "reply", text: "Which one is it?", keep: false }, alice, start);
  }
  for (;;) {
    const due = complaint && nextCheck(complaint, policy);
    if (complaint === undefined || due === undefined) throw new Error(`${kind} is at rest`);
    if (due >= at) return { complaint, entries, due };
    apply({ kind: "check", worker: "seed" }, { kind: "system" }, due);
  }
};

/** Where it is about noon then, so that no mail waits for a morning. */
const zoneOfNoon = (at: number): string => {
  const offset = new Date(at).getUTCHours() - 12;
  return offset === 0 ? "Etc/GMT" : `Etc/GMT${offset > 0 ? "+" : "-"}${Math.abs(offset)}`;
};
