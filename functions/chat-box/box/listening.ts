import type { Attention } from "./attention.ts";
import type { Chat } from "./chat.ts";
import type { Contact } from "./contact.ts";
import type { Delivery } from "./delivery.ts";
import { takeFailure } from "./failures.ts";
import { type Lasting, type Ready, readFrame, type Status } from "./frames.ts";
import type { Mending } from "./mending.ts";
import type { Reading } from "./reading.ts";
import type { Screen } from "./screen.ts";
import { type Standing, withAnswer, withStatus, withWord } from "./standing.ts";
import { createTimer } from "./timer.ts";

const TYPING_SHOWN_MS = 6_000;

interface Session {
  /** The server answers on this connection. */
  opened(): void;
  tell(changes: Partial<Standing>): void;
  keep(): void;
  connect(): void;
}

interface Options {
  chat: Chat;
  session: Session;
  screen: Pick<Screen, "showAnswer">;
  attention: Attention;
  contact: Contact;
  delivery: Delivery;
  mending: Mending;
  reading: Reading;
}

export interface Listening {
  take(data: unknown): void;
  /** In its turn. */
  show(frame: Lasting): void;
  stop(): void;
}

/** What each of the server's frames means for the conversation. */
export const createListening = (options: Options): Listening => {
  const { chat, session, screen, attention, contact, delivery, mending, reading } = options;
  const typingTimer = createTimer(() => session.tell({ isTyping: false }));

  const takeReady = (frame: Ready) => {
    session.opened();
    chat.token = frame.token;
    chat.isReady = true;
    session.tell({ isLost: false, trouble: undefined });
    reading.ready();
    delivery.ready(frame.next);
    contact.tell();
    session.keep();
  };

  const takeStatus = (frame: Status) => {
    session.tell(withStatus(chat.standing, frame));
    if (frame.typing) typingTimer.start(TYPING_SHOWN_MS);
    if (frame.contactKnown) contact.known();
    if (frame.missing !== undefined) delivery.again(frame.missing);
    if (frame.over) mending.end();
    session.connect();
  };

  return {
    take: (data) => {
      const frame = readFrame(data);
      if (frame === undefined) return;
      if (frame.type === "ready") takeReady(frame);
      reading.take(frame);
      if (frame.type === "status") takeStatus(frame);
      if (frame.type === "error") takeFailure(frame, chat.isReady, mending);
    },
    show: (frame) => {
      chat.isConversation = true;
      if (frame.type === "accepted") {
        mending.worked();
        delivery.accept(frame);
        session.tell({ ...withWord(chat.standing), trouble: undefined });
        contact.ask();
      } else {
        screen.showAnswer(frame);
        typingTimer.stop();
        session.tell(withAnswer(chat.standing));
        attention.notice(frame.seq);
      }
      session.keep();
    },
    stop: typingTimer.stop,
  };
};
