import { openMailbox } from "../mailbox.ts";
import type { BenchHost } from "../start-host.ts";
import { chatAlong } from "./chat.ts";
import { live, type Step } from "./live.ts";
import { createPeople, type People } from "./people.ts";
import { createSettled, sweptAtStart } from "./settled.ts";
import { type Count, readUsage, resetUsage } from "./usage.ts";

export interface CountedStep extends Count {
  name: string;
  /** Lambda invocations, however they were started. */
  invocations: number;
}

export interface Counts {
  /** From POST to acknowledged and queued: alone, one of 100 posted ten at a time, and with an order number. */
  alone: CountedStep;
  average: CountedStep;
  withOrder: CountedStep;
  /** Of an address that was mailed before, in a language that has to be guessed: the most that it ever takes. */
  knownAddress: CountedStep;
  /** Step by step, from POST to closed. */
  life: CountedStep[];
  /** Step by step, from connecting to a message that joins the complaint. */
  chat: CountedStep[];
}

const MANY = 100;
const AT_ONCE = 10;

/** Counts on a fresh host, where nothing else happens; the scheduled sweep runs at its start and a minute later. */
export const countRequests = async (host: BenchHost): Promise<Counts> => {
  const { url } = host;
  const mailbox = openMailbox(host);
  const people = await createPeople(host);
  const settled = createSettled(host);
  const count = async ({ name, run, invocations }: Step, complaints = 1): Promise<CountedStep> => {
    await settled();
    await resetUsage(url);
    await run();
    await settled();
    const counted = await readUsage(url, complaints);
    return { name, ...counted, invocations: invocations + counted.batches };
  };

  await sweptAtStart(url);
  // Once before: each function reads the key ring at its first use, and connects.
  for (const { run } of live({ url, people, mailbox, to: "first@customers.example" })) {
    await run();
    await settled();
  }
  const life: CountedStep[] = [];
  for (const step of live({ url, people, mailbox, to: "counted@customers.example" })) life.push(await count(step));
  const [alone] = life;
  if (alone === undefined) throw new Error("a life has no steps");
  const average = await count({ name: `one of ${MANY}`, run: () => complainOften(people), invocations: 1 }, MANY);
  const withOrder = await count({
    name: "with orderId",
    run: () => people.complain({ email: "order@customers.example", message: "It never came.", orderId: "A-1001" }),
    invocations: 1,
  });
  const knownAddress = await count({
    name: "of a known address",
    run: () => people.complain({ email: "order@customers.example", message: "Nobody answers, and it never came." }),
    invocations: 1,
  });
  for (const { run } of chatAlong({ url, to: "first-in-chat@customers.example" })) await run();
  const chat: CountedStep[] = [];
  for (const step of chatAlong({ url, to: "chat@customers.example" })) chat.push(await count(step));
  return { chat, knownAddress, alone: { ...alone, name: "alone" }, average, withOrder, life };
};

const complainOften = async (people: People): Promise<void> => {
  for (let first = 0; first < MANY; first += AT_ONCE) {
    const group = Array.from({ length: AT_ONCE }, (_, index) => first + index);
    await Promise.all(
      group.map((number) => people.complain({ email: `many${number}@customers.example`, message: "It is late." })),
    );
  }
};
