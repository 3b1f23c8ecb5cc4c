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
  /** The server answered on it: the next loss is a new one. */
  settle(): void;
  /** Another one instead, after so many milliseconds. */
  renew(after?: number): void;
  /** Waits no longer: there is a reason to believe that it works now. */
  hurry(): void;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** A handshake that takes longer has failed without a word. */
const HANDSHAKE_MS = 15_000;
/** The gateway ends what was idle, or open for long: nothing is wrong. */
const GOING_AWAY = 1001;

/** A WebSocket that comes back. Pauses grow, and are never the same for two boxes: all lose their connection at once. */
export const createConnection = ({ url, opened, received, lost }: Options): Connection => {
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWanted = false;
  let failures = 0;

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
    timer = setTimeout(() => renew(pause()), HANDSHAKE_MS);
    made.onopen = () => {
      if (!isCurrent()) return;
      clearTimeout(timer);
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
    socket = undefined;
    lost();
    if (isWanted) later(code === GOING_AWAY && failures === 0 ? 0 : pause());
    failures += 1;
  };

  const pause = () => Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS) * (0.5 + Math.random() / 2);

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

  const renew = (after = 0) => {
    drop();
    failures += 1;
    if (isWanted) later(after);
  };

  return {
    want: (wanted) => {
      if (wanted === isWanted) return;
      isWanted = wanted;
      if (wanted) open();
      else drop();
    },
    send: (frame) => {
      if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
    },
    settle: () => {
      failures = 0;
    },
    renew,
    hurry: () => {
      if (isWanted && socket === undefined) open();
    },
  };
};
