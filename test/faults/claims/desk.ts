import { randomUUID } from "node:crypto";
import { pause } from "../../support/eventually.ts";
import { type Answer, call } from "../pipeline/call.ts";
import type { Random } from "../pipeline/random.ts";

/** One agent's program: it asks until it is answered, each time under the same key, whatever breaks on the way. */
export interface Desk {
  agent: string;
  claim(body: unknown): Promise<Settled>;
  look(reference: string): Promise<Settled>;
  act(reference: string, action: string, body: unknown): Promise<Settled>;
}

export interface Settled extends Answer {
  /** When it was first asked, real ms. */
  beganAt: number;
  /** How often no answer came. */
  lost: number;
}

interface DeskPlan {
  agent: string;
  url: string;
  token: string;
  random: Random;
  /** Of claims whose answer the agent doesn't wait for. */
  losing: number;
}

const BETWEEN_MS = 100;
const MOST_TRIES = 300;

export const openDesk = ({ agent, url, token, random, losing }: DeskPlan): Desk => {
  const base = `${url}/v1/agent`;
  const ask = async (method: string, path: string, body: unknown, impatient = false): Promise<Settled> => {
    const headers = { authorization: `Bearer ${token}`, "idempotency-key": randomUUID() };
    const beganAt = performance.now();
    for (let lost = 0; lost < MOST_TRIES; lost += 1) {
      const patience = impatient && lost === 0 ? random.integer(1, 60) : 35_000;
      const sent = { headers, patience, ...(body === undefined ? {} : { body }) };
      const answer = await call(method, `${base}${path}`, sent).catch(() => undefined);
      if (answer !== undefined && answer.status < 500) return { ...answer, beganAt, lost };
      await pause(BETWEEN_MS);
    }
    throw new Error(`${method} ${path} was never answered`);
  };
  return {
    agent,
    claim: (body) => ask("POST", "/queue/claim", body, random.chance(losing)),
    look: (reference) => ask("GET", `/complaints/${reference}`, undefined),
    act: (reference, action, body) => ask("POST", `/complaints/${reference}/${action}`, body),
  };
};
