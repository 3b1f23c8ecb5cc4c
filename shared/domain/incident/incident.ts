import type { Chain } from "../chain.ts";
import type { Debt } from "../debt.ts";
import type { AgentId, CommandId, EntryId, IncidentId } from "../ids.ts";
import type { Authority } from "../resolution.ts";
import type { Instant } from "../time.ts";
import type { Said } from "./said.ts";

/**
 * One cause behind many complaints: an item with a life of its own. Who belongs to it are rows beside it, and each
 * complaint's own state says whether that is so, so the item stays small however many there are.
 */
export interface Incident {
  id: IncidentId;
  team: string;
  /** As agents call it; no customer reads it. */
  title: string;
  openedAt: Instant;
  /** The request that made it, kept for good: whenever that comes again, it is this incident. */
  submission: Request;
  status: IncidentStatus;
  /** Since when it has had this status. */
  since: Instant;
  /** How many broadcasts were ever made, and so the number of the latest. */
  broadcasts: number;
  chain: Chain;
  /** Broadcasts that some members may not have been told yet, in order: one is begun when the one before it is over. */
  outbox: Debt<IncidentTask>[];
  /** The last requests, each with the entry that it made, so that a repeated one gets the same answer. */
  recent: (Request & { entry: EntryId })[];
}

/** The number in its `ETag`: how often anything was done to it. What becomes of its broadcasts changes nothing of that. */
export const revisionOf = ({ chain }: Pick<Incident, "chain">): number => chain.length;

export type IncidentStatus = "open" | "closed";

interface Request {
  id: CommandId;
  digest: string;
}

export type IncidentTask = BroadcastTask | { kind: "alert"; alarm: "debt-unpaid" };

export interface BroadcastTask {
  kind: "broadcast";
  number: number;
  entry: EntryId;
  /** The place of the last member that was looked at. */
  after?: string;
  /** The place before the first member that couldn't be told, to begin at again; empty for the very beginning. */
  missed?: string;
}

/** Something that was done to an incident. Immutable, written before the state that names it. */
export interface IncidentEntry {
  id: EntryId;
  previous?: EntryId;
  at: Instant;
  by: AgentId;
  body:
    | { kind: "opened"; note?: string }
    /** `authority`: what its sender may grant one complaint, where it grants something. */
    | { kind: "broadcast"; number: number; said: Said; goesTo: number; authority?: Authority }
    | { kind: "closed"; note: string }
    | { kind: "reopened"; note?: string };
}

/** What a complaint says of the incident that it belongs to. This is the truth, whatever else says so. */
export interface Membership {
  id: IncidentId;
  since: Instant;
  /** The latest broadcast that it was told, or that was made before it belonged to the incident. */
  told: number;
  /** The latest that was made before: up to that one nothing was said to it. Absent where nobody kept it. */
  from?: number;
}

/** Of an entry that many complaints got at once: which broadcast it was. */
export interface FromIncident {
  id: IncidentId;
  number: number;
}
