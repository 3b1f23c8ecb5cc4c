import type { Lasting, ServerFrame } from "./frames.ts";
import { createInbox } from "./inbox.ts";
import { createTimer } from "./timer.ts";

const GAP_MS = 2_000;
const LONGEST_GAP_MS = 30_000;
const CONFIRM_MS = 400;

interface Options {
  send(frame: object): void;
  /** Asks the server for what is missing. */
  askAgain(): void;
  show(frame: Lasting): void;
}

export interface Reading {
  take(frame: ServerFrame): void;
  /** The connection is new: the server may not have heard what was confirmed before. */
  ready(): void;
  lost(): void;
  /** Whether the customer sees what is shown. */
  look(isLooking: boolean): void;
  received(): number;
  /** For a fresh chat, which counts from its own beginning. */
  restart(): void;
  stop(): void;
}

/** Shows what the server says in its order, asks for what is missing, and confirms what was seen. */
export const createReading = ({ send, askAgain, show }: Options): Reading => {
  let inbox = createInbox();
  let isReady = false;
  let isLooking = false;
  let confirmed = 0;
  let gapMs = GAP_MS;

  const gapTimer = createTimer(() => {
    gapMs = Math.min(gapMs * 2, LONGEST_GAP_MS);
    askAgain();
    mindGap();
  });
  const mindGap = () => {
    if (!inbox.hasGap()) {
      gapMs = GAP_MS;
      gapTimer.stop();
    } else if (isReady && !gapTimer.isRunning()) gapTimer.start(gapMs);
  };

  const hasNews = () => isReady && isLooking && inbox.received() > confirmed;
  const confirmTimer = createTimer(() => {
    if (!hasNews()) return;
    confirmed = inbox.received();
    send({ type: "received", received: confirmed });
  });
  const mindConfirmation = () => {
    if (hasNews() && !confirmTimer.isRunning()) confirmTimer.start(CONFIRM_MS);
  };

  const lost = () => {
    isReady = false;
    gapTimer.stop();
    confirmTimer.stop();
  };

  return {
    take: (frame) => {
      for (const due of inbox.take(frame)) show(due);
      mindGap();
      mindConfirmation();
    },
    ready: () => {
      isReady = true;
      confirmed = 0;
    },
    lost,
    look: (looking) => {
      isLooking = looking;
      mindConfirmation();
    },
    received: () => inbox.received(),
    restart: () => {
      lost();
      inbox = createInbox();
      confirmed = 0;
    },
    stop: lost,
  };
};
