import type { About } from "./about.ts";
import type { Chat } from "./chat.ts";
import type { Connection } from "./connection.ts";
import type { Contact } from "./contact.ts";
import type { Delivery } from "./delivery.ts";
import type { FailureDesk } from "./failures.ts";
import { createPatience } from "./patience.ts";
import type { Standing } from "./standing.ts";
import { createTimer } from "./timer.ts";

const AGAIN_MS = 5_000;
const LONGEST_AGAIN_MS = 120_000;
const TOO_MANY_PAUSE_MS = 10_000;
const LONGEST_TOO_MANY_MS = 300_000;

/** What a session lets be done to it where something went wrong. */
interface Session {
  /** Nothing can be said until the server answers a hello. */
  unready(): void;
  hello(): void;
  /** Before the next hello. */
  startAfresh(): void;
  tell(changes: Partial<Standing>): void;
  keep(): void;
  connect(): void;
}

interface Options {
  chat: Chat;
  session: Session;
  about: About;
  connection: Pick<Connection, "renew">;
  contact: Contact;
  delivery: Delivery;
}

export interface Mending extends FailureDesk {
  /** Something was taken: what goes wrong next is something new. */
  worked(): void;
  stop(): void;
}

/** Mends what the server says is wrong, the same thing never twice without a pause, and ever later. */
export const createMending = ({ chat, session, about, connection, contact, delivery }: Options): Mending => {
  const patience = createPatience(AGAIN_MS, LONGEST_AGAIN_MS);
  const tooManyPatience = createPatience(TOO_MANY_PAUSE_MS, LONGEST_TOO_MANY_MS);
  let saidHelloAgain = false;
  let beganAfresh = false;
  const timer = createTimer(() => (chat.isReady ? contact.tell() : session.hello()));
  const later = () => {
    if (!chat.isReady) session.unready();
    if (!timer.isRunning()) timer.start(patience.next());
  };
  const tryAgain = () => {
    if (chat.isReady) delivery.fail();
    if (!chat.isReady || delivery.waiting().length > 0) session.tell({ trouble: "failed" });
    later();
  };

  return {
    startAfresh: () => {
      session.startAfresh();
      if (beganAfresh) return later();
      beganAfresh = true;
      session.hello();
    },
    hello: () => {
      session.unready();
      if (timer.isRunning()) return;
      if (saidHelloAgain) return later();
      saidHelloAgain = true;
      session.hello();
    },
    giveWay: () => {
      session.tell({ isReplaced: true });
      session.connect();
    },
    /** What wasn't taken any more is the customer's again, to be sent in a new chat or not. */
    end: () => {
      delivery.end();
      contact.askNoMore();
      session.tell({ isOver: true });
      session.keep();
      session.connect();
    },
    wait: () => {
      session.tell({ trouble: "tooMany" });
      connection.renew(tooManyPatience.next());
    },
    countFrom: (next) => {
      delivery.ready(next);
      session.keep();
    },
    renumber: (of, id, next) => {
      delivery.giveWay(of, id, next);
      session.keep();
    },
    tryAgain,
    refuse: (of, id) => {
      delivery.refuse(of, id);
      session.keep();
    },
    /** What the page, or the customer, says of themselves may be wrong. They shall be heard all the same. */
    leaveOut: (fields) => {
      const isNamed = (name: string) => fields.includes(name);
      const said = Object.keys(about) as (keyof About)[];
      const named = said.filter(isNamed);
      const hadEmail = contact.email() !== undefined;
      if (hadEmail && (isNamed("email") || named.length === 0)) contact.refused();
      else for (const name of named.length > 0 ? named : said) delete about[name];
      contact.reconsider();
      if (hadEmail || said.length > 0) session.hello();
      else later();
    },
    refuseEmail: contact.refused,
    keepOtherEmail: contact.outdone,
    worked: () => {
      saidHelloAgain = false;
      beganAfresh = false;
      patience.reset();
      tooManyPatience.reset();
    },
    stop: timer.stop,
  };
};
