import type { About } from "./about.ts";
import type { Memory } from "./memory.ts";
import type { Screen } from "./screen.ts";
import { createTimer } from "./timer.ts";

/** Meanwhile the server says whether it has an address. */
const ASK_MS = 1_000;
/** What the server's answer calls the frame that tells the address. */
export const CONTACT = "contact";

interface Options {
  about: About;
  memory: Memory;
  screen: Pick<Screen, "askForEmail" | "thankFor" | "refuseEmail">;
  send(frame: object): void;
}

export interface Contact {
  /** As the customer told us here. */
  email(): string | undefined;
  /** Tells the server what it doesn't know yet. */
  tell(): void;
  /** Asks the customer, unless that isn't needed, or was done. */
  ask(): void;
  /** It is known, or nothing comes of it any more. */
  askNoMore(): void;
  leave(email: string): void;
  decline(): void;
  known(): void;
  /** The server writes to another address, and stays with that. */
  outdone(): void;
  /** That was no address. */
  refused(): void;
  /** In a fresh chat, or after the page's own word was found to be worth nothing. */
  reconsider(): void;
  stop(): void;
}

/** Where to write to the customer should they have to leave: who knows it, who is asked, and what the server says of the answer. */
export const createContact = ({ about, memory, screen, send }: Options): Contact => {
  let isKnown = about.email !== undefined;
  /** Just left, and not answered yet. */
  let left: string | undefined;
  const askTimer = createTimer(() => screen.askForEmail(true));
  const email = () => memory.read().email;
  const askNoMore = () => {
    askTimer.stop();
    screen.askForEmail(false);
  };
  const known = () => {
    isKnown = true;
    askNoMore();
    if (left !== undefined) screen.thankFor(left);
    left = undefined;
  };
  return {
    email,
    tell: () => {
      if (!isKnown && email() !== undefined) send({ type: "contact", id: CONTACT, email: email() });
    },
    ask: () => {
      if (!isKnown && !memory.read().wasAsked && !askTimer.isRunning()) askTimer.start(ASK_MS);
    },
    askNoMore,
    leave: (address) => {
      left = address;
      isKnown = false;
      memory.write({ email: address, wasAsked: true });
    },
    decline: () => memory.write({ wasAsked: true }),
    known,
    outdone: () => {
      left = undefined;
      memory.write({ email: undefined });
      known();
    },
    refused: () => {
      memory.write({ email: undefined, wasAsked: false });
      if (left !== undefined) screen.refuseEmail();
      left = undefined;
    },
    reconsider: () => {
      isKnown = about.email !== undefined;
    },
    stop: askTimer.stop,
  };
};
