/** A lease as its agent was told of it. Times of the pipeline's clock are instants in ms, all others real ones. */
interface Lease {
  reference: string;
  number: number;
  agent: string;
  until: number;
  /** Whether its agent has asked for something that ends it: from then on it may be over. */
  letGo: boolean;
  answeredAt: number;
}

/** One answered claim. `beganAt` is when it was first asked, `endedAt` when it was answered. */
export interface Given {
  agent: string;
  reference: string;
  number: number;
  urgent: boolean;
  lane: string;
  receivedAt: number;
  beganAt: number;
  endedAt: number;
  /** Whether this lease is new: the same one may be answered again. */
  fresh: boolean;
  /** Whether the agent had an answer of an earlier request get lost, so that this may be what that one took. */
  afterLoss: boolean;
}

export interface Judge {
  given: Given[];
  wrong: string[];
  claimed(answer: Omit<Given, "fresh">, until: number): void;
  /** Before a request that ends a lease if it is carried out. */
  lettingGo(agent: string, reference: string): void;
  /** After one that was carried out: nobody else may have been given the complaint before it began. */
  acted(agent: string, reference: string, number: number, beganAt: number): void;
  /** A lease that runs on, as an answer told. */
  renewed(reference: string, number: number, until: number): void;
}

/**
 * Listens to what agents are answered, and knows what must never be: one complaint with two of them, one agent with more
 * than the cap, an action under a lease that was lost. It counts as held only what is so beyond doubt.
 */
export const createJudge = (cap: number, now: () => number): Judge => {
  const leases = new Map<string, Lease[]>();
  const given: Given[] = [];
  const wrong: string[] = [];
  const of = (reference: string) => leases.get(reference) ?? [];
  const isHeld = ({ letGo, until }: Lease) => !letGo && until > now();
  const heldBy = (agent: string) => [...leases.values()].flat().filter((one) => one.agent === agent && isHeld(one));

  return {
    given,
    wrong,
    claimed: (answer, until) => {
      const { agent, reference, number, endedAt } = answer;
      const known = of(reference).find((one) => one.number === number);
      given.push({ ...answer, fresh: known === undefined });
      if (known !== undefined) {
        known.until = Math.max(known.until, until);
        if (known.agent !== agent) wrong.push(`${reference}: lease ${number} is ${known.agent}'s and ${agent}'s`);
        return;
      }
      const lease = { reference, number, agent, until, letGo: false, answeredAt: endedAt };
      const other = of(reference).find(isHeld);
      if (other !== undefined && isHeld(lease)) {
        wrong.push(`${reference}: given to ${agent} (${number}) while ${other.agent} holds it (${other.number})`);
      }
      leases.set(reference, [...of(reference), lease]);
      const held = heldBy(agent).length;
      if (held > cap) wrong.push(`${agent} holds ${held}`);
    },
    lettingGo: (agent, reference) => {
      for (const lease of of(reference)) if (lease.agent === agent) lease.letGo = true;
    },
    acted: (agent, reference, number, beganAt) => {
      const later = of(reference).find((one) => one.number > number && one.answeredAt < beganAt);
      if (later !== undefined) {
        wrong.push(`${reference}: ${agent} acted under lease ${number} after ${later.agent} was given ${later.number}`);
      }
    },
    renewed: (reference, number, until) => {
      const lease = of(reference).find((one) => one.number === number);
      if (lease !== undefined) lease.until = Math.max(lease.until, until);
    },
  };
};
