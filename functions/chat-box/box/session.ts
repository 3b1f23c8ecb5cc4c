import type { About } from "./about.ts";
import { createConnection } from "./connection.ts";
import { createDelivery } from "./delivery.ts";
import { takeFailure } from "./failures.ts";
import { type Lasting, type Ready, readFrame, type Status } from "./frames.ts";
import type { Memory } from "./memory.ts";
import { createReading } from "./reading.ts";
import type { Screen } from "./screen.ts";
import { freshStanding, noticeOf, type Standing, withAnswer, withStatus, withWord } from "./standing.ts";
import { createTimer } from "./timer.ts";

const READY_MS = 10_000;
/** Without a word from the server for so long, while one is due, the connection is dead. */
const SILENCE_MS = 15_000;
/** Shorter losses are nothing that a customer has to know. */
const NOTICE_LOSS_MS = 3_000;
const TYPING_SHOWN_MS = 6_000;
const TYPING_SENT_EVERY_MS = 4_000;
/** Meanwhile the server says whether it has an address. */
const ASK_MS = 1_000;
const AGAIN_MS = 5_000;
const TOO_MANY_PAUSE_MS = 10_000;

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
  let { token, seen } = memory.read();
  /** Who only looked, and never wrote, needs no connection later. */
  let isConversation = token !== undefined;
  let standing: Standing = freshStanding;
  let isReady = false;
  let isOpen = false;
  let isVisible = false;
  let wasVisible = false;
  let unread = 0;
  let typingSentAt = 0;
  let heardAt = 0;
  let isContactKnown = about.email !== undefined;

  const isLooking = () => isOpen && isVisible;
  const tell = (changes: Partial<Standing> = {}) => {
    standing = { ...standing, ...changes };
    screen.showNotice(noticeOf(standing));
  };
  const keep = () => {
    if (isLooking()) seen = Math.max(seen, reading.received());
    if (!standing.isReplaced && isConversation) memory.write({ token, unsent: delivery.waiting(), seen });
  };
  const connect = () => {
    wasVisible ||= isVisible;
    const isNeeded = isLooking() || (isConversation && wasVisible && !standing.isOver);
    connection.want(isNeeded && !standing.isReplaced);
    if (!isNeeded) lossTimer.stop();
  };

  const hello = () => {
    const { email } = memory.read();
    const chat = token === undefined ? { ...about, ...(email && { email }) } : { token, received: reading.received() };
    connection.send({ type: "hello", confirms: true, ...chat });
    readyTimer.start(READY_MS);
  };
  const tellContact = () => {
    const { email } = memory.read();
    if (email !== undefined && !isContactKnown) connection.send({ type: "contact", email });
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
      if (frame.type === "error") takeFailure(frame, isReady, desk);
    },
    lost: () => {
      isReady = false;
      readyTimer.stop();
      delivery.lost();
      reading.lost();
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

  const readyTimer = createTimer(() => connection.renew());
  const lossTimer = createTimer(() => tell({ isLost: true }));
  const typingTimer = createTimer(() => tell({ isTyping: false }));
  const askTimer = createTimer(() => screen.askForEmail(true));
  const mendTimer = createTimer(() => (isReady ? tellContact() : hello()));

  const takeReady = (frame: Ready) => {
    readyTimer.stop();
    lossTimer.stop();
    connection.settle();
    token = frame.token;
    isReady = true;
    tell({ isLost: false, trouble: undefined });
    reading.ready();
    delivery.ready(frame.next);
    tellContact();
    keep();
  };

  const show = (frame: Lasting) => {
    isConversation = true;
    if (frame.type === "accepted") {
      delivery.accept(frame);
      standing = withWord(standing);
      tell({ trouble: undefined });
      if (!isContactKnown && !memory.read().wasAsked && !askTimer.isRunning()) askTimer.start(ASK_MS);
    } else {
      screen.showAnswer(frame);
      typingTimer.stop();
      standing = withAnswer(standing);
      tell();
      if (!isLooking() && frame.seq > seen) {
        unread += 1;
        screen.showUnread(unread);
      }
    }
    keep();
  };

  const takeStatus = (frame: Status) => {
    standing = withStatus(standing, frame);
    if (frame.typing) typingTimer.start(TYPING_SHOWN_MS);
    if (frame.contactKnown) {
      isContactKnown = true;
      askTimer.stop();
      screen.askForEmail(false);
    }
    if (frame.missing !== undefined) delivery.again(frame.missing);
    if (frame.over) desk.end();
    tell();
  };

  const forget = () => {
    token = undefined;
    seen = 0;
    isReady = false;
    isContactKnown = about.email !== undefined;
    reading.restart();
    delivery.restart();
  };

  const desk = {
    hello,
    startAfresh: () => {
      forget();
      isConversation = delivery.waiting().length > 0;
      memory.write({ token, seen });
      hello();
    },
    giveWay: () => {
      tell({ isReplaced: true });
      connect();
    },
    /** What wasn't taken any more is the customer's again, to be sent in a new chat or not. */
    end: () => {
      delivery.end();
      askTimer.stop();
      screen.askForEmail(false);
      tell({ isOver: true });
      keep();
      connect();
    },
    wait: () => {
      tell({ trouble: "tooMany" });
      connection.renew(TOO_MANY_PAUSE_MS);
    },
    countFrom: (next: number) => delivery.ready(next),
    tryAgain: () => {
      if (!isReady || delivery.waiting().length > 0) tell({ trouble: "failed" });
      mendTimer.start(AGAIN_MS);
    },
    refuse: (of: number | undefined, id: string | undefined) => {
      delivery.refuse(of, id);
      keep();
    },
    /** What the page says of its customer may be wrong. The customer shall be heard all the same. */
    leaveOut: (fields: readonly string[]) => {
      const said = Object.keys(about);
      const named = said.filter((name) => fields.includes(name));
      for (const name of named.length > 0 ? named : said) delete about[name as keyof About];
      memory.write({ email: undefined });
      if (said.length > 0) return hello();
      mendTimer.start(AGAIN_MS);
    },
  };

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
    seen = Math.max(seen, left.seen);
    delivery.load([...left.unsent, ...own]);
    tell(freshStanding);
    connect();
  };

  delivery.load(memory.read().unsent);

  return {
    look: (open, visible) => {
      const wasOpened = open && !isOpen;
      isOpen = open;
      isVisible = visible;
      if (wasOpened && standing.isReplaced) useHere();
      if (isLooking()) {
        unread = 0;
        screen.showUnread(0);
        keep();
      }
      reading.look(isLooking());
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
      memory.write({ email, wasAsked: true });
      isContactKnown = false;
      if (isReady) tellContact();
    },
    refuseEmail: () => memory.write({ wasAsked: true }),
    useHere,
    startNew: () => {
      forget();
      delivery.clear();
      isConversation = false;
      memory.write({ token, seen, unsent: [], wasAsked: false });
      screen.clear();
      tell(freshStanding);
      connect();
      connection.renew();
    },
    hurry: connection.hurry,
    stop: () => {
      connection.want(false);
      delivery.stop();
      reading.stop();
      for (const timer of [readyTimer, lossTimer, typingTimer, askTimer, mendTimer]) timer.stop();
    },
  };
};
