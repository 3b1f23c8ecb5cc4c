import { pause, waitAtMost } from "../../support/eventually.ts";
import type { Random } from "../pipeline/random.ts";
import { type Client, createClient } from "./client.ts";
import type { Lasting } from "./inbox.ts";
import type { Outgoing } from "./outbox.ts";
import type { Tally } from "./tally.ts";

/** One customer and their chat, as they know it. */
export interface Customer {
  number: number;
  client: Client;
  confirms: boolean;
  /** Where they can be mailed, and from when on that was sure, in the pipeline's time; `triedAt`: from when on it may have been. */
  address?: { email: string; triedAt: number; knownAt: number };
  /** Says all that they have to say. */
  talk(): Promise<void>;
}

interface CustomerPlan {
  number: number;
  url: string;
  random: Random;
  tally: Tally;
  now(): number;
  messages: number;
  /** Between two bursts on average, ms. */
  paceMs: number;
  /** Lets so many say something at once as the machine can take, however fast it is. */
  takeTurn: (act: () => Promise<void>) => Promise<void>;
  onAnswer(frame: Lasting, since: number): void;
}

/** When customers say where they can be mailed. */
const TELLS = ["at-once", "later", "never", "at-once"] as const;

/** So many are the last words of whoever trusts that what comes early is kept. They come last to first, and each once. */
const BACKWARDS = 4;

/** How long others wait at most for what one says to be accepted. */
const TURN_MS = 10_000;

export const createCustomer = (plan: CustomerPlan): Customer => {
  const { number, url, random, tally, now, messages, paceMs, takeTurn } = plan;
  const wrong = (what: string) => void tally.wrong.push(`chat ${number}: ${what}`);
  const email = `chat-${number}@customers.example`;
  const tells = TELLS[number % TELLS.length];
  const confirms = number % 10 !== 8;
  const trusts = number % 2 === 0;
  const base = random.oneOf([undefined, 0, 1, 41]);
  const hello = {
    ...(tells === "at-once" ? { email } : {}),
    ...(base === undefined ? {} : { seq: base }),
    locale: random.oneOf(["en", "de", "ko"]),
  };
  const client = createClient({
    url,
    hello,
    confirms,
    trusts,
    random,
    tally,
    now,
    wrong,
    onShown: (frame, since) => {
      if (frame.type === "message") plan.onAnswer(frame, since);
      // What comes right behind it is lost.
      if (random.chance(0.02)) client.cut(random.integer(50, 1_500));
    },
    onContactKnown: () => {
      if (customer.address !== undefined) customer.address.knownAt = Math.min(customer.address.knownAt, now());
    },
  });
  const customer: Customer = { number, client, confirms, talk: () => talk() };
  if (tells === "at-once") customer.address = { email, triedAt: 0, knownAt: 0 };

  const talk = async (): Promise<void> => {
    let typed = 0;
    const tellsAfter = tells === "later" ? random.integer(0, messages - 1) : Number.POSITIVE_INFINITY;
    await pause(random.integer(0, paceMs));
    await takeTurn(async () => {
      client.want(true);
      await waitAtMost(TURN_MS, () => client.token() !== undefined);
    });
    const last = trusts ? BACKWARDS : 0;
    while (typed < messages - last) {
      const size = Math.min(random.oneOf([1, 1, 1, 2, 3, 4, 6]), messages - last - typed);
      const burst = Array.from({ length: size }, (_, index) => type(typed + index + 1));
      typed += size;
      await takeTurn(async () => {
        await sendBurst(burst.flat());
        await waitAtMost(TURN_MS, () => client.outbox.waiting().length <= 2);
      });
      if (typed > tellsAfter) await tellAddress();
      if (random.chance(0.1)) client.ask();
      await pause(random.integer(0, 2 * paceMs));
    }
    if (tells === "later") await tellAddress();
    if (!trusts) return;
    await takeTurn(async () => {
      await waitAtMost(TURN_MS, client.isSettled);
      const burst = Array.from({ length: BACKWARDS }, (_, index) => type(typed + index + 1));
      client.transmit(burst.flat().toReversed());
      await waitAtMost(TURN_MS, () => client.outbox.waiting().length === 0);
    });
  };
  /** Some words come with a sign before them that takes a number and says nothing. */
  const type = (place: number): Outgoing[] => {
    const sign = random.chance(0.05) ? [client.outbox.add()] : [];
    return [...sign, client.outbox.add(`c${number} m${place} ${"and so on ".repeat(random.integer(0, 12))}`.trim())];
  };
  /** In any order, some twice, some not at all; and the connection may be lost anywhere in between. */
  const sendBurst = async (burst: readonly Outgoing[]): Promise<void> => {
    const shuffled = random.chance(0.5) ? shuffle(burst, random) : burst;
    const cutAt = random.chance(0.1) ? random.integer(0, shuffled.length) : undefined;
    for (const [place, outgoing] of shuffled.entries()) {
      if (place === cutAt) client.cut(random.integer(0, 1_500));
      if (random.chance(0.07)) outgoing.sentAt = performance.now();
      else client.transmit(random.chance(0.1) ? [outgoing, outgoing] : [outgoing]);
    }
    if (cutAt === shuffled.length) client.cut(random.integer(0, 1_500));
  };
  /** Once more for as long as nobody has said that it is known. */
  const tellAddress = async (): Promise<void> => {
    customer.address ??= { email, triedAt: now(), knownAt: Number.POSITIVE_INFINITY };
    if (customer.address.knownAt < Number.POSITIVE_INFINITY) return;
    client.send({ type: "contact", email });
  };
  return customer;
};

const shuffle = <Value>(values: readonly Value[], random: Random): Value[] =>
  values
    .map((value) => ({ value, at: random.integer(0, 1_000_000) }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ value }) => value);
