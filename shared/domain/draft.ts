import { pausesAfter } from "./clocks/pauses.ts";
import type { Context } from "./command.ts";
import type { Complaint } from "./complaint.ts";
import { laneOf, waitsInLane } from "./complaint.ts";
import type { ComplaintEvent, ComplaintEventBody } from "./complaint-event.ts";
import type { Alarm, Hint, Task } from "./debt.ts";
import type { Author, Entry, EntryBody, Fact } from "./entry.ts";
import type { DebtId, EntryId } from "./ids.ts";
import type { Instant } from "./time.ts";
import { happeningsOf } from "./webhook/happenings-of.ts";

type FactBody = Fact extends infer One ? (One extends Fact ? Omit<One, "at"> : never) : never;

/** Facts that agents bring about, beside others, and that name the agent then. */
const OF_AGENTS: ReadonlySet<Fact["kind"]> = new Set(["linked", "unlinked", "closed", "reopened"]);

/** From this many on, facts move out of the state item into an entry. */
const MOST_FACTS = 12;

/**
 * The next state of one complaint while it is being decided. Commands and clock rules write into it; nothing outside the
 * core ever sees one.
 */
export class Draft {
  complaint: Complaint;
  readonly context: Context;
  readonly entries: Entry[] = [];
  readonly told: Fact[] = [];
  #owed = 0;
  #counted = 0;

  constructor(complaint: Complaint, context: Context) {
    this.complaint = complaint;
    this.context = context;
  }

  set(change: Partial<Complaint>): void {
    this.complaint = { ...this.complaint, ...change };
  }

  /** Takes a field away; `set` can't, as an absent field and one that is `undefined` differ in storage. */
  clear(field: "owed" | "answer" | "byLanguage" | "incident" | "declinedBy"): void {
    const { [field]: _gone, ...rest } = this.complaint;
    this.complaint = rest;
  }

  /** What was said: an entry that takes along the facts since the last one. */
  say(author: Author, body: EntryBody, inChat?: Entry["chat"]): EntryId {
    const { chain, facts } = this.complaint;
    const place = String(chain.length + 1).padStart(6, "0");
    const id = `${place}.${this.context.writeId}` as EntryId;
    const previous = chain.head === undefined ? {} : { previous: chain.head };
    this.entries.push({ id, ...previous, at: this.context.now, author, body, facts, ...(inChat && { chat: inChat }) });
    this.set({ chain: { head: id, length: chain.length + 1 }, facts: [] });
    return id;
  }

  tell(fact: FactBody): void {
    const { now, actor } = this.context;
    const by = actor.kind === "agent" && OF_AGENTS.has(fact.kind) ? { agent: actor.id } : {};
    const told = { at: now, ...fact, ...by } as Fact;
    this.told.push(told);
    this.set({ facts: [...this.complaint.facts, told] });
  }

  /** `until`: it isn't to be paid before, and isn't late before. */
  owe(task: Task, until: Instant = this.context.now): void {
    const { now, writeId } = this.context;
    const id = `${task.kind}-${writeId}-${this.#owed}` as DebtId;
    this.#owed += 1;
    const putOff = until > now ? { madeAt: now } : {};
    this.set({
      outbox: [...this.complaint.outbox, { id, task, since: until, attempts: 0, notBefore: until, ...putOff }],
    });
  }

  /** Something for the figures. `id` where it may happen again and is then counted instead of the first. */
  count(body: ComplaintEventBody, { id, at }: { id?: string; at?: Instant } = {}): void {
    const { events, eventCount } = this.complaint;
    this.#counted += 1;
    const { now } = this.context;
    const changed = at === undefined || at === now ? {} : { changedAt: now };
    const event: ComplaintEvent = { id: id ?? String(eventCount + 1), at: at ?? now, ...changed, ...body };
    const others = events.filter((other) => other.id !== event.id);
    this.set({ events: [...others, event], eventCount: eventCount + 1 });
  }

  raise(alarm: Alarm, clock?: string): void {
    this.owe({ kind: "alert", alarm });
    this.tell({ kind: "raised", alarm, ...(clock === undefined ? {} : { clock }) });
    this.count({ kind: "raised", alarm });
  }

  /** Hints follow from what changed: a complaint that newly waits in a lane gets a ticket, what is newly owed, counted or announced gets a kick, and a chat that shows it a push. */
  hints(before: Complaint | undefined): Hint[] {
    const { reference, ticket } = this.complaint;
    const isAnnounced = this.complaint.announced > (before?.announced ?? 0);
    const kick: Hint[] = isAnnounced || this.#owed + this.#counted > 0 ? [{ kind: "kick", reference }] : [];
    const push: Hint[] = this.#isNewsInChat(before) ? [{ kind: "push", reference }] : [];
    if (!waitsInLane(this.complaint) || before?.ticket === ticket) return [...push, ...kick];
    return [...push, { kind: "ticket", lane: laneOf(this.complaint), reference, ticket }, ...kick];
  }

  /** What the customer does themselves, whoever took it in tells them. */
  #isNewsInChat(before: Complaint | undefined): boolean {
    const { chat, stage } = this.complaint;
    if (chat === undefined || before === undefined || this.context.actor.kind === "customer") return false;
    return chat.length !== before.chat?.length || stage.status !== before.stage.status;
  }

  /** Keeps count of the time during which it wasn't our turn. */
  pause({ stage }: Complaint): void {
    const { pauses, stage: next } = this.complaint;
    const counted = pausesAfter(pauses, stage, next);
    if (counted !== pauses) this.set({ pauses: counted });
  }

  /** What other systems hear of the change as a whole. The last thing that is decided: it says how the complaint stands then. */
  announce(before: Complaint | undefined): void {
    const { now, policy } = this.context;
    if (!policy.webhooks) return;
    const happenings = happeningsOf(before, this.complaint, this.entries, this.told);
    if (happenings.length === 0) return;
    const { stage, team, urgent, announced, announcements } = this.complaint;
    const told = happenings.map((happening, place) => ({
      ...happening,
      sequence: announced + place + 1,
      at: now,
      status: stage.status,
      team,
      urgent,
    }));
    this.set({ announced: announced + told.length, announcements: [...announcements, ...told] });
  }

  /** Moves facts into an entry of their own where they would make the state item grow. */
  bound(): void {
    if (this.complaint.facts.length > MOST_FACTS) this.say({ kind: "system" }, { kind: "facts" });
  }
}
