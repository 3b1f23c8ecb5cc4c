import type { AgentProfile } from "./agent-actor.ts";
import type { AgentId, Reference } from "./ids.ts";
import type { Instant } from "./time.ts";

/**
 * What one agent holds: an item with a life of its own, so that the cap is exact whoever claims at the same moment.
 * A slot is taken before its complaint is claimed and freed by the complaint's debt, so a crash between the two can only
 * leave a slot too many, never a complaint too many; `claim` verifies the slots of an agent who seems full.
 */
export interface Agent {
  id: AgentId;
  slots: Slot[];
  /** Complaints that came back and wait for this agent first, oldest first. */
  reserved: Reservation[];
  /** How many claims so far: every tenth looks at the lane index first. */
  claims: number;
  /** As a supervisor entered them; absent for whom nobody entered. */
  profile?: AgentProfile;
  /** The last change of the profile, be it that it was taken away: no revision is ever used twice. */
  profileChange?: ProfileChange;
  /** While they are away nothing is kept for them, and they are given nothing. */
  offDutySince?: Instant;
}

export interface Reservation {
  reference: Reference;
  until: Instant;
}

export interface ProfileChange {
  /** The number in the entry's `ETag`. */
  revision: number;
  by: AgentId;
  at: Instant;
}

export interface Slot {
  reference: Reference;
  /** The fencing number of the lease that this slot is for. */
  lease: number;
  /** What the agent's program called the claim, so that the same claim gets the same complaint. */
  key?: string;
  /** Of what that claim asked for, so that another one under its name is told apart. */
  digest?: string;
  /** What its agent wrote down themselves, so that nothing has to show that they have it. */
  seen?: true;
}

export const newAgent = (id: AgentId): Agent => ({ id, slots: [], reserved: [], claims: 0 });

/**
 * `undefined` when there is no room. A slot for the same complaint is replaced, not added to, and never by one of an
 * earlier lease: a claim that was slow must not take the slot from under the one that overtook it.
 */
export const takeSlot = (agent: Agent, slot: Slot, cap: number): Agent | undefined => {
  const earlier = agent.slots.find(({ reference }) => reference === slot.reference);
  const others = agent.slots.filter(({ reference }) => reference !== slot.reference);
  if (others.length >= cap) return undefined;
  const reserved = agent.reserved.filter(({ reference }) => reference !== slot.reference);
  const kept = earlier !== undefined && earlier.lease > slot.lease ? earlier : slot;
  return { ...agent, slots: [...others, kept], reserved, claims: agent.claims + 1 };
};

/** Frees exactly that lease's slot: a late message about an earlier lease must not free a newer one. */
export const freeSlot = (agent: Agent, slot: Slot): Agent => ({
  ...agent,
  slots: agent.slots.filter((held) => held.reference !== slot.reference || held.lease !== slot.lease),
});

export const reserve = (agent: Agent, reference: Reference, until: Instant): Agent => ({
  ...agent,
  reserved: [...agent.reserved.filter((other) => other.reference !== reference), { reference, until }],
});

/** Complaints whose time is over are anybody's by now. So who is away for long doesn't come back to a list of them. */
export const forgetPast = (agent: Agent, now: Instant): Agent => ({
  ...agent,
  reserved: agent.reserved.filter(({ until }) => until > now),
});

/** What is reserved stays on the item until each complaint was let go, so that a crash on the way forgets none. */
export const goOffDuty = (agent: Agent, now: Instant): Agent =>
  agent.offDutySince === undefined ? { ...agent, offDutySince: now } : agent;

export const goOnDuty = (agent: Agent): Agent => {
  if (agent.offDutySince === undefined) return agent;
  const { offDutySince: _over, ...present } = agent;
  return present;
};

/** Drops exactly that one: the complaint may have come back once more, and be reserved anew. */
export const dropReservation = (agent: Agent, { reference, until }: Reservation): Agent => ({
  ...agent,
  reserved: agent.reserved.filter((other) => other.reference !== reference || other.until !== until),
});
