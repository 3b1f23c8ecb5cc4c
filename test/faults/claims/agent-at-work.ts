import * as z from "zod";
import { pause } from "../../support/eventually.ts";
import type { Random } from "../pipeline/random.ts";
import { RESOLUTION } from "../reconcile/agents.ts";
import type { Desk, Settled } from "./desk.ts";
import { TEAMS } from "./fixtures/host-plan.ts";
import type { Judge } from "./judge.ts";

const lease = z.object({ agent: z.string(), number: z.number(), until: z.string() });
const claimed = z.object({
  reference: z.string(),
  lease,
  complaint: z.object({ urgent: z.boolean(), lane: z.string(), receivedAt: z.string() }),
});
const acted = z.object({ status: z.string(), lease: lease.optional() });

export interface Work {
  desk: Desk;
  judge: Judge;
  random: Random;
  colleagues: readonly string[];
  /** Told of what waits in its lane again, so that others may be given it. */
  onReleased: (reference: string, lease: number) => void;
  onServed: (reference: string) => void;
  onClaim: (millis: number, given: boolean) => void;
  isOver: () => boolean;
  /** Whether this agent dies with the next complaint in hand. */
  dies: () => boolean;
}

interface Held {
  reference: string;
  number: number;
  urgent: boolean;
}

const EMPTY_PAUSE_MS = 150;
/** A slow agent forgets what is in hand for so many claims. */
const SLOW_ROUNDS = 4;

/**
 * One agent's day: claims until their hands are full or nothing is left, looks, acts. Some are slow, some give back or hand
 * over, some ask again for what got lost on the way, and whoever dies never acts again.
 */
export const workUntilOver = async (work: Work): Promise<void> => {
  const { desk, judge, random, isOver, dies } = work;
  const late: { held: Held; rounds: number }[] = [];
  let losses = 0;
  while (!isOver()) {
    const answer = await desk.claim({ wait: random.oneOf([0, 0, 0, 0.5]) });
    work.onClaim(answer.millis, answer.status === 200);
    const afterLoss = losses > 0 || answer.lost > 0;
    losses = answer.lost;
    if (![200, 204, 409].includes(answer.status)) judge.wrong.push(`a claim was answered ${answer.status}`);
    if (answer.status !== 200) {
      await Promise.all(late.splice(0).map(({ held }) => finish(work, held)));
      await pause(EMPTY_PAUSE_MS);
      continue;
    }
    const held = take(work, answer, afterLoss);
    if (dies()) return;
    const looked = await desk.look(held.reference);
    if (looked.status !== 200) judge.wrong.push(`${held.reference} was given and then not shown: ${looked.status}`);
    renew(judge, held, looked);
    if (random.chance(0.1)) late.push({ held, rounds: SLOW_ROUNDS });
    else await finish(work, held);
    for (const one of late) one.rounds -= 1;
    const due = late.filter(({ rounds }) => rounds <= 0);
    late.splice(0, late.length, ...late.filter(({ rounds }) => rounds > 0));
    for (const one of due) await finish(work, one.held);
  }
};

const take = ({ desk, judge }: Work, { text, beganAt, lost }: Settled, afterLoss: boolean): Held => {
  const { reference, lease, complaint } = claimed.parse(JSON.parse(text));
  const { urgent, lane, receivedAt } = complaint;
  if (lease.agent !== desk.agent) judge.wrong.push(`${desk.agent} was given what ${lease.agent} holds`);
  const answer = { agent: desk.agent, reference, number: lease.number, urgent, lane, beganAt };
  const times = { receivedAt: Date.parse(receivedAt), endedAt: performance.now(), afterLoss: afterLoss || lost > 0 };
  judge.claimed({ ...answer, ...times }, Date.parse(lease.until));
  return { reference, number: lease.number, urgent };
};

const renew = (judge: Judge, { reference, number }: Held, { status, text }: Settled): void => {
  if (status !== 200) return;
  const { lease } = acted.parse(JSON.parse(text));
  if (lease?.number === number) judge.renewed(reference, number, Date.parse(lease.until));
};

/** One of the ways on, by chance. Most complaints are resolved. */
const finish = async (work: Work, held: Held): Promise<void> => {
  const { random, colleagues } = work;
  if (random.chance(0.1)) await act(work, held, "extend", {});
  if (random.chance(0.1)) await act(work, held, "reply", { message: "We look into it.", keep: true });
  if (random.chance(0.1)) return act(work, held, "release", {});
  if (random.chance(0.04)) return act(work, held, "hand-over", { note: "Yours.", to: { team: random.oneOf(TEAMS) } });
  if (random.chance(0.04)) {
    return act(work, held, "hand-over", { note: "Yours.", to: { agent: random.oneOf(colleagues) } });
  }
  if (random.chance(0.15)) return act(work, held, "reply", { message: "Which one is it?" });
  return act(work, held, "resolve", RESOLUTION);
};

const act = async (work: Work, held: Held, action: string, body: Record<string, unknown>): Promise<void> => {
  const { desk, judge } = work;
  const { reference, number, urgent } = held;
  const keeps = action === "extend" || body.keep === true;
  if (!keeps) judge.lettingGo(desk.agent, reference);
  const answer = await desk.act(reference, action, { ...body, lease: number });
  if (answer.status === 200) {
    if (answer.headers["idempotency-replayed"] === undefined) {
      judge.acted(desk.agent, reference, number, answer.beganAt);
    }
    renew(judge, held, answer);
    const { status } = acted.parse(JSON.parse(answer.text));
    if (status === "resolved" || status === "awaiting_customer") work.onServed(reference);
    if (action === "release" && urgent) work.onReleased(reference, number);
  } else if (answer.status !== 409 && answer.status !== 412) {
    judge.wrong.push(`${action} of ${reference} was answered ${answer.status}: ${answer.text}`);
  }
};
