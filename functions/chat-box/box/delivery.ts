import type { Accepted } from "./frames.ts";
import { createOutbox, type Numbered, type Unsent } from "./outbox.ts";
import type { Screen } from "./screen.ts";
import { createTimer } from "./timer.ts";

const AGAIN_MS = 5_000;
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
  /** Gives one back that is never accepted. */
  refuse(of: number | undefined, id: string | undefined): void;
  /** Gives all back. */
  end(): void;
  /** What waits goes into a fresh chat. */
  restart(): void;
  clear(): void;
  waiting(): Unsent[];
  stop(): void;
}

/** Gets what the customer wrote to the server: in order, as often as it takes, and never before the server is ready. */
export const createDelivery = ({ screen, send, beforeAgain }: Options): Delivery => {
  let outbox = createOutbox([]);
  let isReady = false;

  const transmit = (messages: readonly Numbered[]) => {
    if (!isReady) return;
    for (const { id, text, seq } of messages) send({ type: "message", id, text, seq });
  };
  const againTimer = createTimer(() => {
    beforeAgain();
    transmit(outbox.from(0));
    againTimer.start(AGAIN_MS);
  });
  const noticeTimer = createTimer(() => screen.markWaiting(outbox.all()));
  const mind = () => {
    if (outbox.all().length === 0) return stop();
    if (!againTimer.isRunning()) againTimer.start(AGAIN_MS);
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
      transmit(outbox.from(0).filter(({ id }) => id === message.id));
      mind();
    },
    ready: (next) => {
      isReady = true;
      outbox.expect(next);
      transmit(outbox.from(0));
    },
    lost: () => {
      isReady = false;
    },
    accept: (frame) => {
      screen.showAccepted(frame, outbox.accept(frame.of, frame.id)?.id);
      mind();
    },
    again: (from) => transmit(outbox.from(from)),
    refuse: (of, id) => {
      const refused = outbox.refuse(of, id);
      if (refused !== undefined) screen.takeBack([refused]);
      transmit(outbox.from(0));
      mind();
    },
    end: () => {
      screen.takeBack(outbox.clear());
      stop();
    },
    restart: () => {
      isReady = false;
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
