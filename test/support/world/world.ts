import { type Address, newAddress } from "../../../shared/domain/address/address.ts";
import { nextAddressCheck } from "../../../shared/domain/address/advance-address.ts";
import type { MailRequest, Verdict } from "../../../shared/domain/address/judge-mail.ts";
import { type Agent, newAgent } from "../../../shared/domain/agent.ts";
import type { Announced, Command, Context } from "../../../shared/domain/command.ts";
import { type Complaint, waitsInLane } from "../../../shared/domain/complaint.ts";
import type { ComplaintEvent } from "../../../shared/domain/complaint-event.ts";
import type { Debt, Hint } from "../../../shared/domain/debt.ts";
import type { Decision } from "../../../shared/domain/decision.ts";
import type { Entry, Fact } from "../../../shared/domain/entry.ts";
import type { AddressId, AgentId, DebtId, EntryId, Reference } from "../../../shared/domain/ids.ts";
import { nextCheck } from "../../../shared/domain/next-check.ts";
import type { Policy } from "../../../shared/domain/policy.ts";
import type { Announcement } from "../../../shared/domain/webhook/happening.ts";
import { NOON } from "../complaints.ts";

/** An item as it is stored: whoever writes it says which version they read. */
export interface Row<Item> {
  version: number;
  item: Item;
}

/** One write of a complaint's state item. */
export interface Commit {
  reference: Reference;
  before: Complaint | undefined;
  after: Complaint;
  entries: Entry[];
  told: Fact[];
  hints: Hint[];
  command: Command;
  context: Context;
  /** When it was written: later than it was decided, if its process was slow. */
  writtenAt: number;
}

/** A mail, an alert or a message to another item that really went out, whether or not its sender lived to record it. */
export interface Effect {
  reference: Reference;
  debt: DebtId;
  task: Debt["task"];
  worker: string;
  at: number;
  leasedUntil: number;
  /** It went out, but the sender was told that it hadn't. */
  broken: boolean;
}

/** One write of an address's item. */
export interface AddressCommit {
  before: Address;
  after: Address;
  at: number;
}

/** What an address said to one mail, once that was written. */
export interface Judged {
  request: MailRequest;
  verdict: Verdict;
  at: number;
}

/** A digest that really went out. */
export interface DigestSent {
  debt: DebtId;
  references: readonly Reference[];
  more: boolean;
  at: number;
}

export type MailHost = "works" | "down" | "refuses" | "breaks";

/**
 * The pipeline's surroundings in memory: items with conditional writes, entries, the due index, hints on their way, and a
 * record of all that ever happened, which is what the properties judge.
 */
export class World {
  readonly policy: Policy;
  now = NOON;
  mailHost: MailHost = "works";
  readonly complaints = new Map<Reference, Row<Complaint>>();
  /** What an endpoint was told of each. */
  readonly lines = new Map<Reference, readonly Announcement[]>();
  readonly agents = new Map<AgentId, Row<Agent>>();
  readonly addresses = new Map<AddressId, Row<Address>>();
  readonly entries = new Map<Reference, Map<EntryId, Entry>>();
  readonly due = new Map<Reference, number>();
  readonly dueAddresses = new Map<AddressId, number>();
  /** What is written down for the figures. */
  readonly events = new Map<Reference, Map<string, ComplaintEvent>>();
  hints: Hint[] = [];

  readonly commits: Commit[] = [];
  readonly effects: Effect[] = [];
  readonly addressCommits: AddressCommit[] = [];
  readonly judged: Judged[] = [];
  readonly digestsSent: DigestSent[] = [];
  /** Which workers lived to report how paying went, and when. */
  readonly reports = new Map<string, number>();
  /** Called after each write; a property that must hold all the time throws from here. */
  onWrite: () => void = () => {};

  constructor(policy: Policy) {
    this.policy = policy;
  }

  complaint(reference: Reference): Row<Complaint> | undefined {
    return this.complaints.get(reference);
  }

  agent(id: AgentId): Row<Agent> {
    return this.agents.get(id) ?? { version: 0, item: newAgent(id) };
  }

  /** An entry is written once. The same id with another content would change what was said. */
  writeEntries(reference: Reference, entries: Entry[]): void {
    const written = this.entries.get(reference) ?? new Map<EntryId, Entry>();
    this.entries.set(reference, written);
    for (const entry of entries) {
      const earlier = written.get(entry.id);
      if (earlier !== undefined && JSON.stringify(earlier) !== JSON.stringify(entry)) {
        throw new Error(`entry ${entry.id} changed from ${JSON.stringify(earlier)} to ${JSON.stringify(entry)}`);
      }
      written.set(entry.id, frozen(entry));
    }
  }

  /** The conditional write. `false`: somebody else was quicker. */
  writeComplaint(
    read: Row<Complaint> | undefined,
    decision: Extract<Decision, { outcome: "changed" }>,
    command: Command,
    context: Context,
  ): boolean {
    const after = frozen(decision.complaint);
    const { reference } = after;
    if (this.complaints.get(reference)?.version !== read?.version) return false;
    this.complaints.set(reference, { version: (read?.version ?? 0) + 1, item: after });
    const next = nextCheck(after, this.policy);
    if (next === undefined) this.due.delete(reference);
    else this.due.set(reference, next);
    const { entries, told, hints } = decision;
    this.commits.push({
      reference,
      before: read?.item,
      after,
      entries,
      told,
      hints,
      command,
      context,
      writtenAt: this.now,
    });
    this.onWrite();
    return true;
  }

  /** Rows of their own, written unconditionally: the last to write has the word. */
  /** Into an endpoint's line, as far as it isn't there yet. */
  announce(reference: Reference, announcements: readonly Announcement[]): Announced | undefined {
    const line = this.lines.get(reference) ?? [];
    const taken = line.at(-1)?.sequence ?? 0;
    this.lines.set(reference, [...line, ...announcements.filter(({ sequence }) => sequence > taken)]);
    const last = announcements.at(-1);
    return last && { upTo: last.sequence, nowhere: [] };
  }

  recordEvents(reference: Reference, events: readonly ComplaintEvent[]): void {
    const rows = this.events.get(reference) ?? new Map<string, ComplaintEvent>();
    this.events.set(reference, rows);
    for (const event of events) rows.set(event.id, event);
  }

  writeAgent(read: Row<Agent>, item: Agent): boolean {
    if (this.agent(item.id).version !== read.version) return false;
    this.agents.set(item.id, { version: read.version + 1, item: frozen(item) });
    this.onWrite();
    return true;
  }

  address(id: AddressId): Row<Address> {
    return this.addresses.get(id) ?? { version: 0, item: newAddress(id) };
  }

  /** As `changeAddress` does it: an address that stays what it is costs no write. */
  writeAddress(read: Row<Address>, changed: Address): boolean {
    if (changed === read.item) return true;
    if (this.address(changed.id).version !== read.version) return false;
    const after = frozen(changed);
    this.addresses.set(after.id, { version: read.version + 1, item: after });
    const next = nextAddressCheck(after, this.policy);
    if (next === undefined) this.dueAddresses.delete(after.id);
    else this.dueAddresses.set(after.id, next);
    this.addressCommits.push({ before: read.item, after, at: this.now });
    this.onWrite();
    return true;
  }

  /** What the lane index shows: all that anybody may take. */
  waiting(): Reference[] {
    return [...this.complaints.values()].filter(({ item }) => waitsInLane(item)).map(({ item }) => item.reference);
  }

  overdue(): Reference[] {
    return [...this.due].filter(([, at]) => at <= this.now).map(([reference]) => reference);
  }

  overdueAddresses(): AddressId[] {
    return [...this.dueAddresses].filter(([, at]) => at <= this.now).map(([id]) => id);
  }

  heldBy(id: AgentId): Complaint[] {
    return [...this.complaints.values()]
      .map(({ item }) => item)
      .filter(({ stage }) => stage.status === "assigned" && stage.lease.agent === id);
  }
}

/** The core must not change what it was given. */
const frozen = <Item>(item: Item): Item => {
  if (typeof item === "object" && item !== null && !Object.isFrozen(item)) {
    Object.freeze(item);
    for (const part of Object.values(item)) frozen(part);
  }
  return item;
};
