import { createRandom, type Random } from "../pipeline/random.ts";
import { workUntilOver } from "./agent-at-work.ts";
import { type Desk, openDesk } from "./desk.ts";
import type { Judge } from "./judge.ts";
import type { Wait } from "./judge-order.ts";

/** All agents at work at once, some of whom don't live to its end. */
export interface Shift {
  served: Set<string>;
  died: number;
  /** How long each claim took, ms. */
  millis: number[];
  beganAt: number;
  lastGivenAt: number;
  over: boolean;
  /** When the last of them has put down what they were doing. */
  ended: Promise<unknown>;
}

export interface ShiftPlan {
  url: string;
  /** By agent. */
  tokens: ReadonlyMap<string, string>;
  judge: Judge;
  waits: Wait[];
  random: Random;
}

const LOSING = 0.05;
const DYING = 0.03;

export const startShift = ({ url, tokens, judge, waits, random }: ShiftPlan): Shift => {
  const began = performance.now();
  const state: Omit<Shift, "ended"> = {
    served: new Set(),
    died: 0,
    millis: [],
    beganAt: began,
    lastGivenAt: began,
    over: false,
  };
  const workAt = (desk: Desk, mine: Random): Promise<void> =>
    workUntilOver({
      desk,
      judge,
      random: mine,
      colleagues: [...tokens.keys()].filter((other) => other !== desk.agent),
      onReleased: (reference, leases) => void waits.push({ reference, since: performance.now(), leases }),
      onServed: (reference) => void state.served.add(reference),
      onClaim: (took, given) => {
        state.millis.push(took);
        if (given) state.lastGivenAt = performance.now();
      },
      isOver: () => state.over,
      dies: () => {
        // Two of three live, so that the work gets done.
        const dead = state.died < tokens.size / 3 && mine.chance(DYING);
        if (dead) state.died += 1;
        return dead;
      },
    });
  const days = [...tokens].map(([agent, token]) => {
    const mine = createRandom(random.integer(0, 2 ** 31));
    return workAt(openDesk({ agent, url, token, random: mine, losing: LOSING }), mine);
  });
  const ended = Promise.all(days);
  ended.catch(() => {
    state.over = true;
  });
  return Object.assign(state, { ended });
};
