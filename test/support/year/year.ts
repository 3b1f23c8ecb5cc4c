import { type Address, newAddress } from "../../../shared/domain/address/address.ts";
import { type Agent, newAgent } from "../../../shared/domain/agent.ts";
import type { Complaint } from "../../../shared/domain/complaint.ts";
import type { AddressId, AgentId, CustomerId, LaneId, Reference } from "../../../shared/domain/ids.ts";
import type { Policy } from "../../../shared/domain/policy.ts";
import type { Random } from "../../faults/pipeline/random.ts";
import { type Actor, Agenda } from "./agenda.ts";
import { Ledger, type Sent } from "./ledger.ts";
import { type Outages, YEAR } from "./outages.ts";
import { covers, HOUR } from "./span.ts";

/** All that there is in a year of simulated life: what is stored, who acts when, and what is known of both. */
export class Year {
  now = YEAR.from;
  readonly agenda = new Agenda();
  readonly ledger = new Ledger();
  readonly complaints = new Map<Reference, Complaint>();
  readonly addresses = new Map<AddressId, Address>();
  readonly agents = new Map<AgentId, Agent>();
  /** Who waits in which lane. */
  readonly lanes = new Map<LaneId, Set<Reference>>();
  readonly due = new Map<Reference | AddressId, number>();
  readonly policy: Policy;
  readonly random: Random;
  readonly outages: Outages;
  /** What a worker does with an item that is due, or was kicked. */
  check: (id: Reference | AddressId) => void = () => {};
  /** Called with each mail that went out: its reader may do something about it. */
  onMail: (sent: Sent) => void = () => {};
  /** Called after each write of a complaint. */
  onWrite: (before: Complaint | undefined, after: Complaint) => void = () => {};
  referencesOf: (customer: CustomerId | undefined) => readonly Reference[] = () => [];
  #ids = 0;

  constructor(policy: Policy, random: Random, outages: Outages) {
    this.policy = policy;
    this.random = random;
    this.outages = outages;
  }

  newId(): string {
    this.#ids += 1;
    return String(this.#ids);
  }

  address(id: AddressId): Address {
    return this.addresses.get(id) ?? newAddress(id);
  }

  agent(id: AgentId): Agent {
    return this.agents.get(id) ?? newAgent(id);
  }

  at(at: number, who: Actor, act: () => void, rank = at): void {
    this.agenda.add({ at, rank, who, act });
  }

  after(millis: number, who: Actor, act: () => void): void {
    this.at(this.now + millis, who, act);
  }

  /** Everything up to a moment. Whoever wants something while the host sleeps comes back when it is up again. */
  runUntil(end: number): void {
    for (let moment = this.agenda.next(); moment !== undefined; moment = this.agenda.next()) {
      if (moment.at > end) {
        this.agenda.add(moment);
        break;
      }
      this.now = Math.max(this.now, moment.at);
      const asleep = covers(this.outages.asleep, this.now);
      if (asleep === undefined) moment.act();
      else if (moment.who === "person")
        this.agenda.add({ ...moment, at: asleep.to + this.random.integer(0, 3 * HOUR) });
      else if (moment.who !== "kick") this.agenda.add({ ...moment, at: asleep.to });
    }
    this.now = end;
  }
}
