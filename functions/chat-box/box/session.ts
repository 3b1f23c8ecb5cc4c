import type { About } from "./about.ts";
import { createAttention } from "./attention.ts";
import type { Chat } from "./chat.ts";
import { createConnection } from "./connection.ts";
import { createContact } from "./contact.ts";
import { createDelivery } from "./delivery.ts";
import { createListening } from "./listening.ts";
import type { Memory } from "./memory.ts";
import { createMending } from "./mending.ts";
import { createReading } from "./reading.ts";
import type { Screen } from "./screen.ts";
import { createSilence } from "./silence.ts";
import { freshStanding, noticeOf, type Standing, withWord } from "./standing.ts";
import { createTimer } from "./timer.ts";

const READY_MS = 10_000;
/** Shorter losses are nothing that a customer has to know. */
const NOTICE_LOSS_MS = 3_000;
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
  const { token, seen, unsent } = memory.read();
  const chat: Chat = { token, isConversation: token !== undefined, isReady: false, standing: freshStanding };
  let typingSentAt = 0;
  const silence = createSilence();

  const tell = (changes: Partial<Standing> = {}) => {
    chat.standing = { ...chat.standing, ...changes };
    screen.showNotice(noticeOf(chat.standing));
  };
  const keep = () => {
    attention.see(reading.received());
    if (chat.standing.isReplaced || !chat.isConversation) return;
    memory.write({ token: chat.token, unsent: delivery.waiting(), seen: attention.seen() });
  };
  const connect = () => {
    const isDue = chat.isConversation && attention.wasVisible() && !chat.standing.isOver;
    const isNeeded = attention.isLooking() || isDue;
    connection.want(isNeeded && !chat.standing.isReplaced);
    if (!isNeeded) lossTimer.stop();
  };
  const hello = () => {
    const email = contact.email();
    const fresh = { ...about, ...(email && { email }) };
    const fields = chat.token === undefined ? fresh : { token: chat.token, received: reading.received() };
    connection.send({ type: "hello", confirms: true, ...fields });
    readyTimer.start(READY_MS);
  };
  const unready = () => {
    chat.isReady = false;
    readyTimer.stop();
    delivery.lost();
    reading.lost();
  };

  const connection = createConnection({
    url: socket,
    opened: () => {
      silence.hear();
      hello();
    },
    received: (data) => {
      silence.hear();
      listening.take(data);
    },
    lost: () => {
      unready();
      if (!lossTimer.isRunning()) lossTimer.start(NOTICE_LOSS_MS);
    },
  });
  const delivery = createDelivery({
    screen,
    send: (frame) => {
      silence.ask();
      connection.send(frame);
    },
    beforeAgain: () => {
      if (chat.isReady && silence.isDead()) connection.renew();
    },
  });
  const reading = createReading({ send: connection.send, askAgain: hello, show: (frame) => listening.show(frame) });
  const contact = createContact({ about, memory, screen, send: connection.send });
  const attention = createAttention(screen, seen);

  const readyTimer = createTimer(() => connection.renew());
  const lossTimer = createTimer(() => tell({ isLost: true }));

  const forget = () => {
    chat.token = undefined;
    attention.restart();
    chat.isReady = false;
    contact.reconsider();
    reading.restart();
    delivery.restart();
  };
  const startAfresh = () => {
    forget();
    chat.isConversation = delivery.waiting().length > 0;
    memory.write({ token: undefined, seen: 0 });
  };
  const session = { unready, hello, startAfresh, tell, keep, connect };
  const mending = createMending({ chat, session, about, connection, contact, delivery });
  const opened = () => {
    readyTimer.stop();
    lossTimer.stop();
  };
  const listening = createListening({
    chat,
    session: { opened, tell, keep, connect },
    screen,
    attention,
    contact,
    delivery,
    mending,
    reading,
  });

  /** The other tab went on meanwhile, and what it left counts. What was typed here and not sent comes along. */
  const useHere = () => {
    const left = memory.read();
    const known = new Set(left.unsent.map(({ id }) => id));
    const own = delivery.waiting().filter(({ id }) => !known.has(id));
    if (left.token !== chat.token) {
      forget();
      screen.clear();
      chat.token = left.token;
    }
    attention.sawElsewhere(left.seen);
    delivery.load([...left.unsent, ...own]);
    tell(freshStanding);
    connect();
  };

  delivery.load(unsent);

  return {
    look: (open, visible) => {
      const wasOpened = attention.look(open, visible);
      if (wasOpened && chat.standing.isReplaced) useHere();
      if (attention.isLooking()) keep();
      reading.look(attention.isLooking());
      connect();
    },
    say: (text) => {
      chat.isConversation = true;
      tell(withWord(chat.standing));
      delivery.say(text);
      keep();
      connect();
    },
    typed: () => {
      if (!chat.isReady || Date.now() - typingSentAt < TYPING_SENT_EVERY_MS) return;
      typingSentAt = Date.now();
      connection.send({ type: "typing" });
    },
    leaveEmail: (email) => {
      contact.leave(email);
      if (chat.isReady) contact.tell();
    },
    refuseEmail: contact.decline,
    useHere,
    startNew: () => {
      forget();
      delivery.clear();
      chat.isConversation = false;
      memory.write({ token: undefined, seen: 0, unsent: [], wasAsked: false });
      screen.clear();
      tell(freshStanding);
      connect();
      connection.renew(0);
    },
    hurry: connection.hurry,
    stop: () => {
      connection.want(false);
      for (const part of [delivery, reading, contact, listening, mending, readyTimer, lossTimer]) part.stop();
    },
  };
};
