import * as z from "zod";
import { pause } from "../../support/eventually.ts";
import { type Desk, openDesk } from "../claims/desk.ts";
import type { Random } from "../pipeline/random.ts";
import { RESOLUTION } from "../reconcile/agents.ts";

/** What an agent said in a chat, in the order in which they were told that it is said. */
export interface Answer {
  text: string;
  /** Real ms, when the agent began to say it. */
  beganAt: number;
}

/** What agents know together. */
export interface Office {
  answers: Map<number, Answer[]>;
  /** Chats in which nobody can say anything without being given them again. */
  resolved: Set<number>;
  wrong: string[];
  /** So many answers are said in a chat for now. */
  quota(chat: number): number;
  isOver(): boolean;
}

interface AgentPlan {
  agent: string;
  url: string;
  token: string;
  random: Random;
  office: Office;
  paceMs: number;
}

const claimed = z.object({ reference: z.string() });
const opened = z.object({ timeline: z.array(z.object({ kind: z.string(), text: z.string().optional() })) });

const CLAIM_MS = 4_000;
const RESOLVING = 0.08;

/** One agent's day: takes whatever waits, and answers in all chats that they hold, several times in each. */
export const answerUntilOver = async ({ agent, url, token, random, office, paceMs }: AgentPlan): Promise<void> => {
  const desk = openDesk({ agent, url, token, random, losing: 0.03 });
  const held = new Map<string, number>();
  let claimAt = 0;
  while (!office.isOver()) {
    // Ten who ask without a pause would leave the chats nothing of two cores.
    if (performance.now() >= claimAt) {
      await claim(desk, held, office);
      claimAt = performance.now() + random.integer(CLAIM_MS / 2, CLAIM_MS);
    }
    const open = [...held].filter(([, chat]) => said(office, chat).length < office.quota(chat));
    for (const [reference, chat] of open) {
      if (random.chance(0.5)) continue;
      const ends = said(office, chat).length > 0 && random.chance(RESOLVING);
      if (!(await say(desk, { reference, chat, ends }, office))) held.delete(reference);
      await pause(random.integer(0, paceMs));
    }
    await pause(random.integer(100, 300));
  }
};

const said = ({ answers }: Office, chat: number): Answer[] => {
  const known = answers.get(chat) ?? [];
  answers.set(chat, known);
  return known;
};

const claim = async (desk: Desk, held: Map<string, number>, office: Office): Promise<void> => {
  for (;;) {
    const { status, text } = await desk.claim({});
    if (status !== 200) return;
    const { reference } = claimed.parse(JSON.parse(text));
    const chat = await look(desk, reference, office);
    if (chat === undefined) return;
    held.set(reference, chat);
    office.resolved.delete(chat);
  }
};

/** Whose chat it is, by its first words. */
const look = async (desk: Desk, reference: string, { wrong }: Office): Promise<number | undefined> => {
  const { status, text } = await desk.look(reference);
  const { timeline } = status === 200 ? opened.parse(JSON.parse(text)) : { timeline: [] };
  const first = timeline.find(({ kind }) => kind === "message")?.text;
  const chat = /^c(\d+) m1\b/u.exec(first ?? "")?.[1];
  if (chat === undefined) wrong.push(`${reference} begins with ${first}`);
  return chat === undefined ? undefined : Number(chat);
};

/** Whether the agent still has it. */
const say = async (
  desk: Desk,
  { reference, chat, ends }: { reference: string; chat: number; ends: boolean },
  office: Office,
): Promise<boolean> => {
  const answers = said(office, chat);
  const text = `[c${chat} a${answers.length + 1}] We look into it.`;
  const beganAt = performance.now();
  const body = ends ? { ...RESOLUTION, explanation: text } : { message: text, keep: true };
  const answer = { text, beganAt };
  answers.push(answer);
  const { status, text: told } = await desk.act(reference, ends ? "resolve" : "reply", body);
  if (status === 200) {
    if (ends) office.resolved.add(chat);
    return !ends;
  }
  answers.splice(answers.indexOf(answer), 1);
  // The customer said something at the same moment: it is looked at, and answered with the next.
  if (status === 412) return (await look(desk, reference, office)) !== undefined;
  if (status !== 409) office.wrong.push(`an answer in chat ${chat} was answered ${status}: ${told}`);
  return false;
};
