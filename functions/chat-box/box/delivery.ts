import type { Accepted } from "./frames.ts";
import { createOutbox, type Numbered, type Unsent } from "./outbox.ts";
import { createPatience } from "./patience.ts";
import type { Screen } from "./screen.ts";
import { createTimer } from "./timer.ts";

const AGAIN_MS = 5_000;
const LONGEST_AGAIN_MS = 120_000;
/** More at once would be a flood to the server, and so far ahead that it holds none of them. */
const MOST_AT_ONCE = 30;
/** Quicker than that, nobody has to know that a message was on its way. */
const NOTICE_MS = 3_000;

interface Options {
  screen: Pick<Screen, "showUnsent" | "markWaiting" | "takeBack" | "showAccepted">;
  send(frame: object): void;
  /** Before what waits is sent again. */
  beforeAgain(): void;
}

export interface Delivery {
  load(messages: readonly Unsent[]): void;
  say(text: string): void;
  /** The server can be told now; it expects this number next. */
  ready(next: number): void;
  lost(): void;
  accept(frame: Accepted): void;
  again(from: number): void;
  /** The server couldn't take it now. */
  fail(): void;
  /** Gives one back that is never accepted. */
  refuse(of: number | undefined, id: string | undefined): void;
  /** Something else came under that number. */
  giveWay(of: number, id: string | undefined, next: number | undefined): void;
  /** Gives all back. */
  end(): void;
  /** What waits goes into a fresh chat. */
  restart(): void;
  clear(): void;
  waiting(): Unsent[];
  stop(): void;
}

/**
 * Gets what the customer wrote to the server: in order, as often as it takes, and never before the server is ready. What the
 * server answers never makes it send everything again at once a second time, unless something was accepted meanwhile: two that
 * don't understand each other would go on like that for ever.
 */
export const createDelivery = ({ screen, send, beforeAgain }: Options): Delivery => {
  let outbox = createOutbox([]);
  let isReady = false;
  let wasRepeated = false;
  let hasFailed = false;
  const patience = createPatience(AGAIN_MS, LONGEST_AGAIN_MS);

  const fill = (upTo: number) => {
    for (const seq of outbox.holes()) if (isReady && seq < upTo) send({ type: "typing", seq });
  };
  const transmit = (messages: readonly Numbered[]) => {
    if (!isReady) return;
    fill(Math.max(0, ...messages.map(({ seq }) => seq)));
    for (const { id, text, seq } of messages) send({ type: "message", id, text, seq });
  };
  const due = () => outbox.from(0).slice(0, MOST_AT_ONCE);
  const repeat = (from = 0) => {
    hasFailed ||= wasRepeated;
    if (wasRepeated) return;
    wasRepeated = true;
    transmit(due().filter(({ seq }) => seq >= from));
  };
  const goOn = () => {
    wasRepeated = false;
    hasFailed = false;
    patience.reset();
    againTimer.stop();
  };
  const againTimer = createTimer(() => {
    beforeAgain();
    transmit(due());
    againTimer.start(patience.next());
  });
  const noticeTimer = createTimer(() => screen.markWaiting(outbox.all()));
  const mind = () => {
    if (outbox.all().length === 0) return stop();
    if (!againTimer.isRunning()) againTimer.start(patience.next());
    if (!noticeTimer.isRunning()) noticeTimer.start(NOTICE_MS);
  };
  const stop = () => {
    againTimer.stop();
    noticeTimer.stop();
  };

  return {
    load: (messages) => {
      outbox = createOutbox(messages);
      for (const message of messages) screen.showUnsent(message);
      mind();
    },
    say: (text) => {
      const at = Date.now();
      const message = { id: `${at.toString(36)}-${Math.random().toString(36).slice(2)}`, text, at };
      outbox.add(message);
      screen.showUnsent({ ...message, seq: undefined });
      wasRepeated = false;
      transmit(due().filter(({ id }) => id === message.id));
      mind();
    },
    ready: (next) => {
      outbox.expect(next);
      if (isReady) return repeat();
      isReady = true;
      // What failed for a reason other than the connection has no better chance on a new one.
      if (hasFailed) return;
      goOn();
      transmit(due());
      mind();
    },
    lost: () => {
      isReady = false;
    },
    accept: (frame) => {
      const accepted = outbox.accept(frame);
      screen.showAccepted(frame, accepted?.id);
      if (accepted !== undefined) {
        goOn();
        transmit(due().slice(MOST_AT_ONCE - 1));
      }
      mind();
    },
    again: (from) => {
      const isOurs = outbox.all().some(({ seq }) => seq === from);
      if (!isOurs && !wasRepeated && isReady) send({ type: "typing", seq: from });
      repeat(from);
    },
    fail: () => {
      hasFailed = outbox.all().length > 0;
    },
    refuse: (of, id) => {
      const refused = outbox.refuse(of, id);
      if (refused === undefined) return;
      screen.takeBack([refused]);
      fill(Infinity);
      mind();
    },
    giveWay: (of, id, next) => {
      if (outbox.giveWay(of, id, next)) repeat();
    },
    end: () => {
      screen.takeBack(outbox.clear());
      stop();
    },
    restart: () => {
      isReady = false;
      hasFailed = false;
      outbox.restart();
    },
    clear: () => {
      outbox.clear();
      stop();
    },
    waiting: () => [...outbox.all()],
    stop,
  };
};
