import { readConfig } from "../../../infra/config.ts";
import { createGate } from "../../../infra/local/gate.ts";
import { openIssuer } from "../../../infra/local/issuer.ts";
import { waitAtMost } from "../../support/eventually.ts";
import { listAll } from "../claims/books.ts";
import { percentile } from "../pipeline/percentile.ts";
import { createRandom, type Random } from "../pipeline/random.ts";
import { answerUntilOver, type Office } from "./agent.ts";
import { closeBooks } from "./close-books.ts";
import { type Customer, createCustomer } from "./customer.ts";
import { readPlan } from "./fixtures/host-plan.ts";
import { type HostOfChats, startHostOfChats } from "./host-of-chats.ts";
import { createTally, type Tally } from "./tally.ts";

export interface StormPlan {
  chats: number;
  /** That each customer has to say. */
  messages: number;
  agents: number;
  seed: number;
}

export interface StormReport {
  chats: number;
  messages: number;
  answers: number;
  messagesPerSecond: number;
  acceptedP50: number;
  acceptedP99: number;
  answeredP50: number;
  answeredP99: number;
  reconnects: number;
  sentAgain: number;
  askedByServer: number;
  askedByClient: number;
  kills: number;
  mailed: number;
  takenInTime: number;
  either: number;
  errors: Record<string, number>;
  wrong: string[];
}

/** Answers in each chat while its customer talks, and one more when some have left. */
const ANSWERS = 4;
/** Between two bursts of one customer, for each chat that there is, ms. */
const PACE_MS = 100;
/** So many customers write at the same moment: two cores have enough to do then. */
const WRITING = 16;
const FAULT_MS = 3_000;
const LONGEST_MS = 300_000;
/** Of customers: every so-and-so-manieth leaves before the last answer, or doesn't read it. */
const LEAVES = 3;
const SLEEPS = 5;

/** Many chats at once, while connections, messages, queues and the host itself get lost; and what became of them. */
export const storm = async ({ chats, messages, agents, seed }: StormPlan): Promise<StormReport> => {
  const random = createRandom(seed);
  const host = await startHostOfChats(true);
  const issuer = await openIssuer(host.dataDir, readConfig(readPlan()).agents);
  const supervisor = await issuer.issue({ agent: "supervisor", roles: ["supervisor"] });
  const tally = createTally();
  let quota = ANSWERS;
  let isOver = false;
  const office: Office = {
    answers: new Map(),
    resolved: new Set(),
    wrong: tally.wrong,
    quota: () => quota,
    isOver: () => isOver,
  };
  const paceMs = PACE_MS * chats;
  const takeTurn = createGate(WRITING, chats);
  const customers = Array.from({ length: chats }, (_, index) =>
    createCustomer({
      number: index + 1,
      url: host.url,
      random: branch(random),
      tally,
      now: host.now,
      messages,
      paceMs,
      takeTurn,
      onAnswer: ({ text }, since) => heard(tally, office, index + 1, text, since),
    }),
  );
  const shift = Array.from({ length: agents }, async (_, index) => {
    const agent = `agent-${index}`;
    const token = await issuer.issue({ agent, roles: ["agent"] });
    await answerUntilOver({ agent, url: host.url, token, random: branch(random), office, paceMs: 300 });
  });

  const beganAt = performance.now();
  const talks = Promise.all(customers.map(({ talk }) => talk()));
  await trouble(host, { tally, random, killAfter: (chats * messages) / 2, until: talks });
  await sureThat(tally, "everything that was typed is accepted", () =>
    customers.every(({ client }) => client.outbox.waiting().length === 0),
  );
  const talked = (tally.lastAcceptedAt - beganAt) / 1_000;

  const gone = customers.filter(({ number }) => number % LEAVES === 0);
  for (const { client } of gone) client.want(false);
  for (const { client, number } of customers) if (number % SLEEPS === 1) client.look(false);
  quota += 1;
  await sureThat(tally, "everybody is answered", () =>
    customers.every(({ number }) => office.resolved.has(number) || (office.answers.get(number)?.length ?? 0) >= quota),
  );
  isOver = true;
  await Promise.all(shift);
  await host.fail("ok");

  const books = await closeBooks({ host, supervisor, customers, gone, office, tally });
  for (const { client } of customers) client.stop();
  const stored = await listAll(host.url, supervisor);
  if (stored.length !== chats) tally.wrong.push(`${stored.length} complaints of ${chats} chats`);
  tally.wrong.push(...(await host.end(tally.wrong.length === 0)));
  return { ...figuresOf(tally, office, customers, talked), ...books, kills: host.kills.length };
};

const branch = (random: Random): Random => createRandom(random.integer(0, 2 ** 31));

const heard = (tally: Tally, { answers }: Office, chat: number, text: string, since: number): void => {
  const answer = answers.get(chat)?.find((one) => one.text === text);
  if (!text.startsWith(`[c${chat} `)) tally.wrong.push(`chat ${chat} was told "${text}"`);
  else if (answer !== undefined && since < answer.beganAt) {
    tally.answeredAfter.push(performance.now() - answer.beganAt);
  }
};

interface Trouble {
  tally: Tally;
  random: Random;
  /** Messages. */
  killAfter: number;
  until: Promise<unknown>;
}

/** The queues fail in turn, and once the host is killed. */
const trouble = async (host: HostOfChats, { tally, random, killAfter, until }: Trouble): Promise<void> => {
  let isOver = false;
  const over = until.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await host.fail(random.oneOf(["ok", "lose", "double", "shuffle", "empty"]));
    const isDue = () => host.kills.length === 0 && tally.acceptedAfter.length >= killAfter;
    await waitAtMost(FAULT_MS, () => isOver || isDue());
    if (isDue()) await host.kill();
  }
  await over;
};

const sureThat = async (tally: Tally, what: string, isSo: () => boolean): Promise<void> => {
  if ((await waitAtMost(LONGEST_MS, isSo)) !== true) tally.wrong.push(`it never came true: ${what}`);
};

const figuresOf = (tally: Tally, { answers }: Office, customers: readonly Customer[], seconds: number) => {
  const messages = customers.reduce((sum, { client }) => sum + client.outbox.typed.length, 0);
  const millis = (values: readonly number[], part: number) => Math.round(percentile(values, part));
  return {
    chats: customers.length,
    messages,
    answers: [...answers.values()].flat().length,
    messagesPerSecond: Math.round((10 * messages) / seconds) / 10,
    acceptedP50: millis(tally.acceptedAfter, 0.5),
    acceptedP99: millis(tally.acceptedAfter, 0.99),
    answeredP50: millis(tally.answeredAfter, 0.5),
    answeredP99: millis(tally.answeredAfter, 0.99),
    reconnects: tally.reconnects,
    sentAgain: tally.sentAgain,
    askedByServer: tally.askedByServer,
    askedByClient: tally.askedByClient,
    errors: tally.errors,
    wrong: tally.wrong,
  };
};

export const lineOf = ({ wrong, errors, ...figures }: StormReport): string => {
  const counted = Object.entries(figures).map(([what, count]) => `${what} ${count}`);
  const failed = Object.entries(errors).map(([code, count]) => `${count} ${code}`);
  const faults = wrong.slice(0, 8).map((one) => `\n  ${one}`);
  return `${counted.join(", ")}; errors: ${failed.join(", ") || "none"}; wrong: ${wrong.length}${faults.join("")}`;
};
