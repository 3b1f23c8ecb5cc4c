import type { About } from "./about.ts";
import { createAttention } from "./attention.ts";
import { createConnection } from "./connection.ts";
import { createContact } from "./contact.ts";
import { createDelivery } from "./delivery.ts";
import { takeFailure } from "./failures.ts";
import { type Lasting, type Ready, readFrame, type Status } from "./frames.ts";
import type { Memory } from "./memory.ts";
import { createMending } from "./mending.ts";
import { createReading } from "./reading.ts";
import type { Screen } from "./screen.ts";
import { freshStanding, noticeOf, type Standing, withAnswer, withStatus, withWord } from "./standing.ts";
import { createTimer } from "./timer.ts";

const READY_MS = 10_000;
/** Without a word from the server for so long, while one is due, the connection is dead. */
const SILENCE_MS = 14_000;
/** Shorter losses are nothing that a customer has to know. */
const NOTICE_LOSS_MS = 3_000;
const TYPING_SHOWN_MS = 6_000;
const TYPING_SENT_EVERY_MS = 4_000;

interface Options {
  socket: string;
  about: About;
  memory: Memory;
  screen: Screen;
}

export interface Session {
  look(isOpen: boolean, isVisible: boolean): void;
  say(text: string): void;
  typed(): void;
  leaveEmail(email: string): void;
  refuseEmail(): void;
  /** In this tab, after another one had it. */
  useHere(): void;
  startNew(): void;
  /** There is a network again. */
  hurry(): void;
  stop(): void;
}

/** One customer's conversation: what is sent, what is shown, and what happens when something in between fails. */
export const createSession = ({ socket, about, memory, screen }: Options): Session => {
  let { token } = memory.read();
  /** Who only looked, and never wrote, needs no connection later. */
  let isConversation = token !== undefined;
  let standing: Standing = freshStanding;
  let isReady = false;
  let typingSentAt = 0;
  let heardAt = 0;

  const tell = (changes: Partial<Standing> = {}) => {
    standing = { ...standing, ...changes };
    screen.showNotice(noticeOf(standing));
  };
  const keep = () => {
    attention.see(reading.received());
    if (standing.isReplaced || !isConversation) return;
    memory.write({ token, unsent: delivery.waiting(), seen: attention.seen() });
  };
  const connect = () => {
    const isDue = isConversation && attention.wasVisible() && !standing.isOver;
    const isNeeded = attention.isLooking() || isDue;
    connection.want(isNeeded && !standing.isReplaced);
    if (!isNeeded) lossTimer.stop();
  };
  const hello = () => {
    const email = contact.email();
    const chat = token === undefined ? { ...about, ...(email && { email }) } : { token, received: reading.received() };
    connection.send({ type: "hello", confirms: true, ...chat });
    readyTimer.start(READY_MS);
  };
  const unready = () => {
    isReady = false;
    readyTimer.stop();
    delivery.lost();
    reading.lost();
  };

  const connection = createConnection({
    url: socket,
    opened: () => {
      heardAt = Date.now();
      hello();
    },
    received: (data) => {
      heardAt = Date.now();
      const frame = readFrame(data);
      if (frame === undefined) return;
      if (frame.type === "ready") takeReady(frame);
      reading.take(frame);
      if (frame.type === "status") takeStatus(frame);
      if (frame.type === "error") takeFailure(frame, isReady, mending);
    },
    lost: () => {
      unready();
      if (!lossTimer.isRunning()) lossTimer.start(NOTICE_LOSS_MS);
    },
  });
  const delivery = createDelivery({
    screen,
    send: connection.send,
    beforeAgain: () => {
      if (isReady && Date.now() - heardAt > SILENCE_MS) connection.renew();
    },
  });
  const reading = createReading({ send: connection.send, askAgain: hello, show: (frame) => show(frame) });
  const contact = createContact({ about, memory, screen, send: connection.send });
  const attention = createAttention(screen, memory.read().seen);

  const readyTimer = createTimer(() => connection.renew());
  const lossTimer = createTimer(() => tell({ isLost: true }));
  const typingTimer = createTimer(() => tell({ isTyping: false }));

  const takeReady = (frame: Ready) => {
    readyTimer.stop();
    lossTimer.stop();
    token = frame.token;
    isReady = true;
    tell({ isLost: false, trouble: undefined });
    reading.ready();
    delivery.ready(frame.next);
    contact.tell();
    keep();
  };

  const show = (frame: Lasting) => {
    isConversation = true;
    if (frame.type === "accepted") {
      mending.worked();
      delivery.accept(frame);
      standing = withWord(standing);
      tell({ trouble: undefined });
      contact.ask();
    } else {
      screen.showAnswer(frame);
      typingTimer.stop();
      standing = withAnswer(standing);
      tell();
      attention.notice(frame.seq);
    }
    keep();
  };

  const takeStatus = (frame: Status) => {
    standing = withStatus(standing, frame);
    if (frame.typing) typingTimer.start(TYPING_SHOWN_MS);
    if (frame.contactKnown) contact.known();
    if (frame.missing !== undefined) delivery.again(frame.missing);
    if (frame.over) mending.end();
    tell();
    connect();
  };

  const forget = () => {
    token = undefined;
    attention.restart();
    isReady = false;
    contact.reconsider();
    reading.restart();
    delivery.restart();
  };
  const startAfresh = () => {
    forget();
    isConversation = delivery.waiting().length > 0;
    memory.write({ token, seen: 0 });
    hello();
  };
  const mending = createMending({
    session: {
      isReady: () => isReady,
      unready,
      hello,
      hasToken: () => token !== undefined,
      startAfresh,
      tell,
      keep,
      connect,
    },
    about,
    connection,
    contact,
    delivery,
  });

  /** The other tab went on meanwhile, and what it left counts. What was typed here and not sent comes along. */
  const useHere = () => {
    const left = memory.read();
    const known = new Set(left.unsent.map(({ id }) => id));
    const own = delivery.waiting().filter(({ id }) => !known.has(id));
    if (left.token !== token) {
      forget();
      screen.clear();
      token = left.token;
    }
    attention.sawElsewhere(left.seen);
    delivery.load([...left.unsent, ...own]);
    tell(freshStanding);
    connect();
  };

  delivery.load(memory.read().unsent);

  return {
    look: (open, visible) => {
      const wasOpened = attention.look(open, visible);
      if (wasOpened && standing.isReplaced) useHere();
      if (attention.isLooking()) keep();
      reading.look(attention.isLooking());
      connect();
    },
    say: (text) => {
      isConversation = true;
      standing = withWord(standing);
      tell();
      delivery.say(text);
      keep();
      connect();
    },
    typed: () => {
      if (!isReady || Date.now() - typingSentAt < TYPING_SENT_EVERY_MS) return;
      typingSentAt = Date.now();
      connection.send({ type: "typing" });
    },
    leaveEmail: (email) => {
      contact.leave(email);
      if (isReady) contact.tell();
    },
    refuseEmail: contact.decline,
    useHere,
    startNew: () => {
      forget();
      delivery.clear();
      isConversation = false;
      memory.write({ token, seen: 0, unsent: [], wasAsked: false });
      screen.clear();
      tell(freshStanding);
      connect();
      connection.renew(0);
    },
    hurry: connection.hurry,
    stop: () => {
      connection.want(false);
      for (const part of [delivery, reading, contact, mending, readyTimer, lossTimer, typingTimer]) part.stop();
    },
  };
};
