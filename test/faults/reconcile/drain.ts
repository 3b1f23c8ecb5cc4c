import { pause } from "../../support/eventually.ts";
import { textOf } from "../load/complaint-text.ts";
import type { Promised } from "../load/ledger.ts";
import { type Agent, expectStatus, RESOLUTION } from "./agents.ts";

export interface Drained {
  /** References that were handed out and then resolved. */
  resolved: Set<string>;
  /** What no agent and no customer should ever see, a sentence each. */
  wrong: string[];
}

interface Handed {
  reference: string;
  timeline: { kind: string; text?: string }[];
}

/** Nothing new handed out for so long means that there is nothing more. */
const PATIENCE_MS = 10_000;
const EMPTY_PAUSE_MS = 100;
/** Each so manieth complaint goes back to its lane once before somebody resolves it. */
const RELEASE_EACH = 15;

/**
 * Agents work the queue until all of `expected` were handed out: each claims until their hands are full, looks at what
 * they hold, and resolves it; some is given back first. Nobody may get what another one holds or what is resolved.
 */
export const drain = async (
  agents: readonly Agent[],
  expected: ReadonlySet<string>,
  ledger: readonly Promised[],
): Promise<Drained> => {
  const promised = new Map(ledger.map((line) => [line.reference, line]));
  const held = new Map<string, string>();
  const given = new Set<string>();
  const resolved = new Set<string>();
  const wrong: string[] = [];
  let handedOut = 0;
  let lastAt = performance.now();
  const isOver = () =>
    [...expected].every((reference) => resolved.has(reference)) || performance.now() - lastAt > PATIENCE_MS;

  const look = async (agent: Agent, reference: string) => {
    const { text } = expectStatus(await agent.get(`complaints/${reference}`), 200);
    const { timeline } = JSON.parse(text) as Handed;
    const line = promised.get(reference);
    const said = timeline.filter(({ kind }) => kind === "message").map(({ text: words }) => words);
    if (line && (said.length !== 1 || said[0] !== textOf(line.key))) wrong.push(`${reference} isn't whole`);
  };

  const letGo = async (agent: Agent, reference: string) => {
    held.delete(reference);
    if (handedOut++ % RELEASE_EACH === 0 && !given.has(reference)) {
      given.add(reference);
      expectStatus(await agent.act(reference, "release"), 200);
    } else {
      resolved.add(reference);
      expectStatus(await agent.act(reference, "resolve", RESOLUTION), 200);
    }
  };

  const work = async (agent: Agent) => {
    const mine: string[] = [];
    while (!isOver()) {
      const answer = expectStatus(await agent.claim(), 200, 204, 409);
      if (answer.status === 200) {
        const { reference } = JSON.parse(answer.text) as Handed;
        const holder = held.get(reference);
        if (holder !== undefined) wrong.push(`${agent.name} got ${reference}, which ${holder} holds`);
        if (resolved.has(reference)) wrong.push(`${agent.name} got ${reference}, which is resolved`);
        held.set(reference, agent.name);
        mine.push(reference);
        lastAt = performance.now();
        await look(agent, reference);
        continue;
      }
      if (mine.length === 0) await pause(EMPTY_PAUSE_MS);
      await Promise.all(mine.splice(0).map((reference) => letGo(agent, reference)));
    }
    await Promise.all(mine.splice(0).map((reference) => letGo(agent, reference)));
  };

  await Promise.all(agents.map(work));
  return { resolved, wrong };
};
