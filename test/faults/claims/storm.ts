import { readConfig } from "../../../infra/config.ts";
import { openIssuer } from "../../../infra/local/issuer.ts";
import { pause, waitAtMost } from "../../support/eventually.ts";
import { percentile } from "../pipeline/percentile.ts";
import { createRandom, type Random } from "../pipeline/random.ts";
import { type Arrivals, openArrivals } from "./arrivals.ts";
import { leakedSlots, listAll } from "./books.ts";
import { openDesk } from "./desk.ts";
import { CAP, readPlan } from "./fixtures/host-plan.ts";
import { fillHands } from "./full-hands.ts";
import { type HostInStorm, startHostInStorm } from "./host-in-storm.ts";
import { createJudge, type Judge } from "./judge.ts";
import { mostPassedBy, passedUrgent } from "./judge-order.ts";
import { type Shift, startShift } from "./shift.ts";

export interface StormPlan {
  complaints: number;
  agents: number;
  seed: number;
  harsh: boolean;
  /** How often the host is killed meanwhile. */
  kills: number;
}

export interface StormReport {
  complaints: number;
  leases: number;
  /** New leases a second, from the first claim until nothing waited for the first time. */
  claimsPerSecond: number;
  claimP50: number;
  claimP99: number;
  answersLost: number;
  died: number;
  kills: number;
  jumps: number;
  /** For how many others the one who had waited longest had to let go first. */
  mostPassedBy: number;
  /** Slots that a crash left behind, none of which counts in the end. */
  leaked: number;
  unserved: string[];
  wrong: string[];
}

const URGENT = 0.1;
const STALLED_MS = 2_000;
const MOST_JUMPS = 40;

/** Many agents at one queue, while answers, messages, agents and the host itself get lost; and what became of it. */
export const storm = async ({ complaints, agents, seed, harsh, kills }: StormPlan): Promise<StormReport> => {
  const random = createRandom(seed);
  const host = await startHostInStorm(harsh);
  const { url } = host;
  const issuer = await openIssuer(host.dataDir, readConfig(readPlan()).agents);
  const supervisor = await issuer.issue({ agent: "supervisor", roles: ["supervisor"] });
  const tokens = new Map<string, string>();
  for (let number = 0; number < agents; number += 1) {
    const agent = `agent-${number}`;
    tokens.set(agent, await issuer.issue({ agent, roles: ["agent"] }));
  }
  const judge = createJudge(CAP, host.now);
  const arrivals = openArrivals(url, random);

  const early = Math.ceil(complaints * 0.9);
  await fillQueue(host, arrivals, early, random);
  const shift = startShift({ url, tokens, judge, waits: arrivals.waits, random });
  for (let part = 1; part <= kills; part += 1) {
    await waitAtMost(60_000, () => shift.over || shift.served.size / complaints > (part * 0.6) / (kills + 1));
    await host.kill();
    await host.fail(random.oneOf(["empty", "shuffle", "double"]));
  }
  await arrivals.complain(complaints - early, URGENT);
  await host.purge();
  await untilServed(host, shift, complaints);

  await host.fail("ok");
  await host.jump();
  const leaked = await leakedSlots({ ...host, supervisor, agents: [...tokens.keys()] });
  const all = await listAll(url, supervisor);
  const report = {
    complaints: all.length,
    ...figuresOf(shift, judge),
    kills: host.kills,
    jumps: host.jumps,
    leaked: leaked.length,
    unserved: all.flatMap(({ reference, status }) =>
      status === "resolved" || status === "awaiting_customer" ? [] : [`${reference} is ${status}`],
    ),
    wrong: [
      ...judge.wrong,
      ...passedUrgent(judge.given, arrivals.waits),
      ...(await everybodyFull(url, tokens, random)),
    ],
  };
  await host.end();
  return report;
};

/** Some tickets never get into their queue, some come twice; what nobody has a ticket of is in the index alone. */
const fillQueue = async (host: HostInStorm, { complain }: Arrivals, count: number, random: Random): Promise<void> => {
  const [lost, doubled] = [Math.ceil(count * 0.1), Math.ceil(count * 0.3)];
  await complain(count - lost - doubled, URGENT);
  await host.fail("lose");
  await complain(lost, URGENT);
  await host.fail("double");
  await complain(doubled, URGENT);
  await host.fail(random.oneOf(["empty", "shuffle"]));
};

/** Whoever died holds what they had until its lease is over. */
const untilServed = async (host: HostInStorm, shift: Shift, complaints: number): Promise<void> => {
  while (!shift.over && shift.served.size < complaints && host.jumps < MOST_JUMPS) {
    if (performance.now() - shift.lastGivenAt > STALLED_MS) {
      await host.jump();
      shift.lastGivenAt = performance.now();
    }
    await pause(50);
  }
  shift.over = true;
  await shift.ended;
};

/** All at once, the dead ones too; with as many complaints as all of them may hold. */
const everybodyFull = async (url: string, tokens: ReadonlyMap<string, string>, random: Random): Promise<string[]> => {
  await openArrivals(url, random).complain(tokens.size * CAP, 0);
  const filled = await Promise.all(
    [...tokens].map(([agent, token]) => fillHands(openDesk({ agent, url, token, random, losing: 0 }), CAP)),
  );
  return filled.flat();
};

const figuresOf = ({ millis, beganAt, died }: Shift, { given }: Judge) => {
  const fresh = given.filter((one) => one.fresh);
  const lastFirst = Math.max(...fresh.filter(({ number }) => number === 1).map(({ endedAt }) => endedAt));
  const beforeLast = fresh.filter(({ endedAt }) => endedAt <= lastFirst).length;
  return {
    leases: fresh.length,
    claimsPerSecond: Math.round(beforeLast / ((lastFirst - beganAt) / 1_000)),
    claimP50: Math.round(percentile(millis, 0.5)),
    claimP99: Math.round(percentile(millis, 0.99)),
    died,
    answersLost: given.filter(({ afterLoss }) => afterLoss).length,
    mostPassedBy: mostPassedBy(given.filter(({ urgent }) => !urgent)),
  };
};

export const lineOf = ({ wrong, unserved, ...figures }: StormReport): string => {
  const counted = Object.entries(figures).map(([what, count]) => `${what} ${count}`);
  const faults = wrong.slice(0, 8).map((one) => `\n  ${one}`);
  return `${counted.join(", ")}; unserved ${unserved.length}, wrong ${wrong.length}${faults.join("")}`;
};
