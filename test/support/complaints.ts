import { responseDue } from "../../shared/domain/clocks/deadlines.ts";
import type { Actor, Command, Context, Payment, Refusal } from "../../shared/domain/command.ts";
import type { Complaint, Customer, Stage } from "../../shared/domain/complaint.ts";
import type { EventKind } from "../../shared/domain/complaint-event.ts";
import type { Debt, MailKind, Task } from "../../shared/domain/debt.ts";
import { decide } from "../../shared/domain/decide.ts";
import type { Decision } from "../../shared/domain/decision.ts";
import {
  type AgentId,
  agentId,
  chatId,
  commandId,
  customerId,
  type DebtId,
  type Reference,
  writeId,
} from "../../shared/domain/ids.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import type { Resolution } from "../../shared/domain/resolution.ts";
import type { Status } from "../../shared/domain/status.ts";
import { NOON, policyForTests } from "./policy.ts";

/** Complaints in any stage, each made as the pipeline makes it: by commands, from a first `receive`. */

export { DAY, HOUR, MINUTE, NOON, office, policyForTests, SECOND } from "./policy.ts";

export const alice = agentId("alice");
export const bob = agentId("bob");
export const sam = agentId("sam");

const { authority } = policyForTests;
export const agent = (id: AgentId): Actor => ({ kind: "agent", id, supervisor: false, authority });
export const supervisor = (id: AgentId): Actor => ({ kind: "agent", id, supervisor: true, authority });
export const customer: Actor = { kind: "customer", through: "link" };
export const customerInChat: Actor = { kind: "customer", through: "chat" };
export const system: Actor = { kind: "system" };

export const REFERENCE = "000000012" as Reference;
export const OTHER = "000000024" as Reference;

export const ann: Customer = { id: customerId("cus_ann"), email: "ann@example.com", proof: "none" };
export const withoutAddress: Customer = { id: customerId("cus_phone"), phone: "+49 30 1234567", proof: "none" };

export const notUpheld: Resolution = { outcome: "not_upheld", cause: "none", explanation: "All was as ordered." };
export const upheld: Resolution = {
  outcome: "upheld",
  cause: "broken in transit",
  explanation: "The box was too thin.",
  apology: "We are sorry.",
};
/** Above `policyForTests.authority`. */
export const costly: Resolution = { ...upheld, redress: { kind: "refund", amount: 101, currency: "EUR" } };

/** What the state item keeps of a resolution: no words. */
export const keptOf = ({ explanation: _why, apology: _sorry, ...kept }: Resolution) => kept;

/** A command without what only identifies it. */
export type Request = Command extends infer One ? (One extends Command ? Omit<One, "id" | "digest"> : never) : never;

let lastCommand = 0;
/** A command that was never sent before. */
export const command = (request: Request): Command => {
  lastCommand += 1;
  return { id: commandId(`cmd-${lastCommand}`), digest: `digest-${lastCommand}`, ...request } as Command;
};

let lastWrite = 0;
/** A moment of its own for each attempt to write. */
export const contextOf = (actor: Actor, now: number, policy: Policy): Context => {
  lastWrite += 1;
  return { now, policy, actor, writeId: writeId(`write-${lastWrite}`) };
};

export interface Moment {
  by?: Actor;
  at?: number;
  policy?: Policy;
}

/** What the core decides about one request, by default the pipeline's own, at noon. */
export const ask = (complaint: Complaint | undefined, request: Request | Command, moment: Moment = {}): Decision => {
  const { by = system, at = NOON, policy = policyForTests } = moment;
  const whole = "id" in request ? (request as Command) : command(request);
  return decide(complaint, whole, contextOf(by, at, policy));
};

export type Change = Extract<Decision, { outcome: "changed" }>;

export const change = (complaint: Complaint | undefined, request: Request | Command, moment: Moment = {}): Change => {
  const decision = ask(complaint, request, moment);
  if (decision.outcome !== "changed") throw new Error(`${request.kind}: ${JSON.stringify(decision)}`);
  return decision;
};

/** The complaint after a request that has to be carried out. */
export const after = (complaint: Complaint | undefined, request: Request | Command, moment: Moment = {}): Complaint =>
  change(complaint, request, moment).complaint;

/** The refusal of a request that has to be refused. */
export const refusal = (complaint: Complaint | undefined, request: Request | Command, moment: Moment = {}): Refusal => {
  const decision = ask(complaint, request, moment);
  if (decision.outcome !== "refused") throw new Error(`${request.kind} was not refused: ${decision.outcome}`);
  return decision.refusal;
};

type Receive = Extract<Request, { kind: "receive" }>;

export const receive = (fields: Partial<Receive> = {}): Receive => ({
  kind: "receive",
  reference: REFERENCE,
  channel: "form",
  customer: ann,
  about: {},
  text: "It came broken.",
  ...fields,
});

/** In its lane, its acknowledgement still owed. */
export const received = (fields: Partial<Receive> = {}, moment: Moment = {}): Complaint =>
  after(undefined, receive(fields), { by: { kind: "customer", through: "submission" }, ...moment });

/** Of 16 characters behind its prefix, as in production, for those who measure. */
export const CHAT = chatId("cht_0000000000000012");

/** The customer's message in that frame of theirs; `from`: with those before it that say nothing. */
export const sayInChat = (frame: number, from = frame): Extract<Request, { kind: "add-message" }> => ({
  kind: "add-message",
  text: "Are you there?",
  proof: "none",
  frames: { chat: CHAT, from, to: frame },
});

/** Begun by the first message of a chat. */
export const receivedInChat = (fields: Partial<Receive> = {}, moment: Moment = {}): Complaint =>
  received({ channel: "chat", frames: { chat: CHAT, from: 1, to: 1 }, ...fields }, { by: customerInChat, ...moment });

/** Pays whatever is owed, and writes down what happened, at once. */
export const paid = (complaint: Complaint, moment: Moment = {}): Complaint => {
  const payments: Payment[] = complaint.outbox.map(({ id }) => ({
    debt: id,
    result: { kind: "paid", messageId: `ses-${id}` },
  }));
  const settled = payments.length === 0 ? complaint : after(complaint, { kind: "settle", payments }, moment);
  const recorded = settled.events.map(({ id }) => id);
  return recorded.length === 0 ? settled : after(settled, { kind: "settle", payments: [], recorded }, moment);
};

export const claimed = (by = alice, moment: Moment = {}): Complaint =>
  after(paid(received({}, moment), moment), { kind: "claim" }, { by: agent(by), ...moment });

/** Claimed and looked at. */
export const assignedTo = (by = alice, moment: Moment = {}): Complaint =>
  after(claimed(by, moment), { kind: "open" }, { by: agent(by), ...moment });

/** Alice has answered; nothing is owed. */
export const awaitingCustomer = (moment: Moment = {}): Complaint =>
  paid(after(assignedTo(alice, moment), { kind: "reply", text: "Which one?", keep: false }, as(alice, moment)), moment);

/** Alice has resolved it; nothing is owed. */
export const resolved = (moment: Moment = {}): Complaint =>
  paid(after(assignedTo(alice, moment), { kind: "resolve", resolution: notUpheld }, as(alice, moment)), moment);

export const closed = (moment: Moment = {}): Complaint =>
  paid(after(resolved(moment), { kind: "answer-follow-up", fixed: true }, { by: customer, ...moment }), moment);

/** Alice wants to grant more than she may; a supervisor was told. */
export const awaitingApproval = (moment: Moment = {}): Complaint =>
  paid(after(assignedTo(alice, moment), { kind: "resolve", resolution: costly }, as(alice, moment)), moment);

/** The customer came back, and alice, who knows the complaint, has it first. */
export const reservedForAlice = (moment: Moment = {}): Complaint =>
  paid(after(awaitingCustomer(moment), message(), { by: customer, ...moment }), moment);

const as = (id: AgentId, moment: Moment): Moment => ({ by: agent(id), ...moment });

export const message = (text = "Any news?"): Request => ({ kind: "add-message", text, proof: "none" });

/** The stage, which has to be this one. */
export const stageOf = <Name extends Status>(complaint: Complaint, status: Name): Extract<Stage, { status: Name }> => {
  if (complaint.stage.status !== status) throw new Error(`expected ${status}, found ${complaint.stage.status}`);
  return complaint.stage as Extract<Stage, { status: Name }>;
};

export const tasks = (complaint: Complaint): Task[] => complaint.outbox.map(({ task }) => task);

export const owedMails = (complaint: Complaint): MailKind[] =>
  tasks(complaint).flatMap((task) => (task.kind === "mail" ? [task.mail] : []));

export const alarms = (complaint: Complaint): string[] =>
  tasks(complaint).flatMap((task) => (task.kind === "alert" ? [task.alarm] : []));

/** What is to be written down for the figures. */
export const events = (complaint: Complaint): EventKind[] => complaint.events.map(({ kind }) => kind);

/** By when we owe a word. */
export const respondBy = (complaint: Complaint, policy = policyForTests): number => responseDue(complaint, policy);

/** What happened since the last entry. */
export const facts = (complaint: Complaint): string[] => complaint.facts.map(({ kind }) => kind);

/** The one debt of this kind. */
export const debtOf = (complaint: Complaint, kind: Task["kind"]): Debt => {
  const [debt, ...more] = complaint.outbox.filter(({ task }) => task.kind === kind);
  if (debt === undefined || more.length > 0)
    throw new Error(`expected one ${kind} in ${JSON.stringify(complaint.outbox)}`);
  return debt;
};

export const settled = (
  complaint: Complaint,
  debt: DebtId,
  result: Payment["result"],
  moment: Moment = {},
): Complaint => after(complaint, { kind: "settle", payments: [{ debt, result }] }, moment);

export const checked = (complaint: Complaint, at: number, worker = "w1", policy = policyForTests): Complaint =>
  after(complaint, { kind: "check", worker }, { at, policy });

/** What becomes of a complaint that nobody touches but the pipeline, and whose every debt is paid at once. */
export const untouchedUntil = (complaint: Complaint, at: number): Complaint => {
  const decision = ask(complaint, { kind: "check", worker: "w1" }, { at });
  return paid(decision.outcome === "changed" ? decision.complaint : complaint, { at });
};
