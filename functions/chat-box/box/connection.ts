import { createPatience } from "./patience.ts";

interface Options {
  url: string;
  opened(): void;
  received(data: unknown): void;
  lost(): void;
}

export interface Connection {
  /** Whether there should be one. It is made, and made again, for as long as that is so. */
  want(wanted: boolean): void;
  send(frame: object): void;
  /** Another one instead, after so many milliseconds, or as after any loss. */
  renew(after?: number): void;
  /** Waits no longer: there is a reason to believe that it works now. */
  hurry(): void;
}

const FIRST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 30_000;
/** What was open for so long did work: its loss is a new one. */
const LASTED_MS = 60_000;
/** A handshake that takes longer has failed without a word. */
const HANDSHAKE_MS = 15_000;
/** The gateway ends what was idle, or open for long: nothing is wrong. */
const GOING_AWAY = 1001;

/** A WebSocket that comes back, ever later where it doesn't last. */
export const createConnection = ({ url, opened, received, lost }: Options): Connection => {
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWanted = false;
  let openedAt: number | undefined;
  const patience = createPatience(FIRST_PAUSE_MS, LONGEST_PAUSE_MS);

  const open = () => {
    clearTimeout(timer);
    let made: WebSocket;
    try {
      made = new WebSocket(url);
    } catch {
      return fail(0);
    }
    socket = made;
    const isCurrent = () => socket === made;
    timer = setTimeout(() => renew(), HANDSHAKE_MS);
    made.onopen = () => {
      if (!isCurrent()) return;
      clearTimeout(timer);
      openedAt = performance.now();
      opened();
    };
    made.onmessage = ({ data }) => {
      if (isCurrent()) received(data);
    };
    made.onclose = ({ code }) => {
      if (isCurrent()) fail(code);
    };
  };

  const fail = (code: number) => {
    const isFresh = hasLasted();
    socket = undefined;
    lost();
    if (isWanted) later(isFresh && code === GOING_AWAY ? 0 : patience.next());
  };

  /** Asked once of each. */
  const hasLasted = () => {
    const lasted = openedAt !== undefined && performance.now() - openedAt >= LASTED_MS;
    if (lasted) patience.reset();
    openedAt = undefined;
    return lasted;
  };

  const later = (after: number) => {
    clearTimeout(timer);
    timer = setTimeout(open, after);
  };

  /** What still comes on the old one is nobody's. */
  const drop = () => {
    clearTimeout(timer);
    const old = socket;
    socket = undefined;
    old?.close();
    if (old !== undefined) lost();
  };

  const renew = (after?: number) => {
    hasLasted();
    drop();
    if (isWanted) later(after ?? patience.next());
  };

  return {
    want: (wanted) => {
      if (wanted === isWanted) return;
      isWanted = wanted;
      if (wanted) return open();
      hasLasted();
      drop();
    },
    send: (frame) => {
      if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
    },
    renew,
    hurry: () => {
      if (isWanted && socket === undefined) open();
    },
  };
};
