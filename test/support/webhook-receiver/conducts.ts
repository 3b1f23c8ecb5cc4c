import type { Conduct } from "./receiver.ts";

export const takesAll: Conduct = () => ({ status: 204 });

/** The next so many are answered 200 after so long; whatever comes then, at once. */
export const slowFor = (count: number, afterMs: number): Conduct => {
  let left = count;
  return () => {
    left -= 1;
    return left >= 0 ? { status: 200, afterMs } : { status: 200 };
  };
};

export const failsSometimes =
  (chance: () => boolean): Conduct =>
  () => ({ status: chance() ? 500 : 200 });

/** Each says that all is well, and isn't whole. */
const LIES = [
  'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 64\r\n\r\n{"ok":',
  "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n40\r\nok",
  "HTTP/1.1 200 OK\r\ncontent-length: 64\r\n\r\n",
  "HTTP/1.1 200 OK\r\ncontent-len",
];

/** 200, and the connection ends before the answer does. */
export const lies = (): Conduct => {
  let told = 0;
  return () => ({ raw: LIES[told++ % LIES.length] ?? "" });
};
