import { rmSync } from "node:fs";
import { readConfig } from "../../../infra/config.ts";
import { openIssuer } from "../../../infra/local/issuer.ts";
import { eventually, pause, waitAtMost } from "../../support/eventually.ts";
import { call } from "../pipeline/call.ts";
import { advanceClock, purgeQueues, setFaults } from "../pipeline/local-door.ts";
import { freePort, newDataDir, startLocalHost } from "../pipeline/local-host.ts";
import { percentile } from "../pipeline/percentile.ts";
import { createRandom } from "../pipeline/random.ts";
import { workUntilOver } from "./agent-at-work.ts";
import { listAll, readSlots } from "./books.ts";
import { openDesk } from "./desk.ts";
import { CAP, PAST_ALL_LEASES, readPlan, TEAMS } from "./fixtures/host-plan.ts";
import { createJudge } from "./judge.ts";
import { mostPassedBy, passedUrgent, type Wait } from "./judge-order.ts";

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
  /** Slots that a crash left behind, each of which was found again once its agent seemed full. */
  leaked: number;
  unserved: string[];
  wrong: string[];
}

const AT_ONCE = 16;
const URGENT = 0.1;
const STALLED_MS = 2_000;
const MOST_JUMPS = 40;
const PROGRAM = new URL("./fixtures/host-main.ts", import.meta.url).pathname;

/** Many agents at one queue, while answers, messages, agents and the host itself get lost; and what became of it. */
export const storm = async ({ complaints, agents, seed, harsh, kills }: StormPlan): Promise<StormReport> => {
  const random = createRandom(seed);
  const start = { dataDir: newDataDir(), port: await freePort(), harsh, program: PROGRAM };
  let host = await startLocalHost(start);
  const { url, dataDir } = host;
  const issuer = await openIssuer(dataDir, readConfig(readPlan()).agents);
  const names = Array.from({ length: agents }, (_, number) => `agent-${number}`);
  const supervisor = await issuer.issue({ agent: "supervisor", roles: ["supervisor"] });

  let offset = 0;
  const judge = createJudge(CAP, () => Date.now() + offset);
  const waits: Wait[] = [];
  const complain = async (team: string, urgent: boolean): Promise<void> => {
    const message = urgent ? "It caught fire." : "It came broken.";
    // Nobody is mailed whose address isn't known, so that the queue is all that there is to do.
    const body = { phone: `+4940${random.integer(1_000_000, 9_999_999)}`, message, category: team };
    const key = { "idempotency-key": `storm-${random.integer(0, 2 ** 31)}-${performance.now()}` };
    const answer = await eventually("a complaint is taken", async () => {
      const one = await call("POST", `${url}/v1/complaints`, { body, headers: key }).catch(() => undefined);
      return one?.status === 202 ? one : undefined;
    });
    if (urgent) waits.push({ reference: JSON.parse(answer.text).reference, since: performance.now(), leases: 0 });
  };
  const complainOften = async (count: number) => {
    const numbers = Array.from({ length: count }).values();
    const customer = async () => {
      for (const _ of numbers) await complain(random.oneOf(TEAMS), random.chance(URGENT));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, customer));
  };

  // Some tickets never get into their queue, some come twice; what nobody has a ticket of is in the index alone.
  const first = Math.ceil(complaints * 0.9);
  await complainOften(Math.ceil(first * 0.6));
  await setFaults(host, { sqs: "lose" });
  await complainOften(Math.floor(first * 0.1));
  await setFaults(host, { sqs: "double" });
  await complainOften(Math.floor(first * 0.3));
  await setFaults(host, { sqs: random.oneOf(["empty", "shuffle"]) });

  const served = new Set<string>();
  const millis: number[] = [];
  const total = { answersLost: 0, died: 0, kills: 0, jumps: 0 };
  let lastGivenAt = performance.now();
  let over = false;
  const began = performance.now();
  const day = async (agent: string) => {
    const token = await issuer.issue({ agent, roles: ["agent"] });
    const mine = createRandom(random.integer(0, 2 ** 31));
    const desk = openDesk({ agent, url, token, random: mine, losing: 0.05 });
    const dies = () => {
      // Two of three live, so that the work gets done.
      const dead = total.died < agents / 3 && mine.chance(0.03);
      if (dead) total.died += 1;
      return dead;
    };
    await workUntilOver({
      desk,
      judge,
      random: mine,
      colleagues: names,
      onReleased: (reference, leases) => void waits.push({ reference, since: performance.now(), leases }),
      onServed: (reference) => void served.add(reference),
      onClaim: (took, given) => {
        millis.push(took);
        if (given) lastGivenAt = performance.now();
      },
      isOver: () => over,
      dies,
    });
  };
  const everyone = Promise.all(names.map(day));
  everyone.catch(() => {
    over = true;
  });

  /** What never gets an answer because of it is asked again. */
  const kill = async () => {
    await host.end("SIGKILL");
    host = await startLocalHost(start);
    total.kills += 1;
  };
  const jump = async () => {
    offset += 31 * 60_000;
    total.jumps += 1;
    await advanceClock(host, PAST_ALL_LEASES);
  };
  const share = () => served.size / complaints;
  for (let part = 1; part <= kills; part += 1) {
    await waitAtMost(60_000, () => over || share() > (part * 0.6) / (kills + 1));
    await kill();
    await setFaults(host, { sqs: random.oneOf(["empty", "shuffle", "double"]) });
  }
  await complainOften(complaints - first);
  await purgeQueues(host);
  while (!over && served.size < complaints && total.jumps < MOST_JUMPS) {
    if (performance.now() - lastGivenAt > STALLED_MS) {
      await jump();
      lastGivenAt = performance.now();
    }
    await pause(50);
  }
  over = true;
  await everyone;

  const fresh = judge.given.filter((one) => one.fresh);
  const lastFirst = Math.max(...fresh.filter(({ number }) => number === 1).map(({ endedAt }) => endedAt));
  const beforeLast = fresh.filter(({ endedAt }) => endedAt <= lastFirst).length;
  await setFaults(host, { sqs: "ok" });
  await jump();
  const leaked = await eventually(
    "whatever was held is free again",
    async () => {
      const all = await listAll(url, supervisor);
      const held = all.flatMap(({ reference, lease }) =>
        lease === undefined ? [] : [`${lease.agent} ${reference}#${lease.number}`],
      );
      const slots = (
        await Promise.all(names.map(async (name) => (await readSlots(dataDir, name)).map((slot) => `${name} ${slot}`)))
      ).flat();
      return held.length === 0 && slots;
    },
    30_000,
  );
  const unserved = (await listAll(url, supervisor)).flatMap(({ reference, status }) =>
    status === "resolved" || status === "awaiting_customer" ? [] : [`${reference} is ${status}`],
  );
  const report = {
    complaints: (await listAll(url, supervisor)).length,
    leases: fresh.length,
    claimsPerSecond: Math.round(beforeLast / ((lastFirst - began) / 1_000)),
    claimP50: Math.round(percentile(millis, 0.5)),
    claimP99: Math.round(percentile(millis, 0.99)),
    ...total,
    answersLost: judge.given.filter(({ afterLoss }) => afterLoss).length,
    mostPassedBy: mostPassedBy(judge.given.filter(({ urgent }) => !urgent)),
    leaked: leaked.length,
    unserved,
    wrong: [...judge.wrong, ...passedUrgent(judge.given, waits)],
  };
  await host.end("SIGTERM");
  rmSync(dataDir, { recursive: true });
  return report;
};

export const lineOf = ({ wrong, unserved, ...figures }: StormReport): string =>
  `${Object.entries(figures)
    .map(([what, count]) => `${what} ${count}`)
    .join(
      ", ",
    )}; unserved ${unserved.length}, wrong ${wrong.length}${wrong.length === 0 ? "" : `: ${wrong.slice(0, 8).join("; ")}`}`;
