import { setTimeout as pause } from "node:timers/promises";

interface Frame {
  type: string;
  seq: number;
  text?: string;
  reference?: string;
  token?: string;
  joined?: boolean;
  acknowledgement?: { text: string };
  detail?: string;
}

const POLL_MS = 5;
const LONGEST_WAIT_MS = 30_000;

/** Somebody in the chat of a company's page, as the chat box is for them: who comes back has the token of last time. */
export const visitChat = async (url: string, hello: Record<string, string>) => {
  const socket = new WebSocket(`${url.replace(/^http/, "ws")}/chat`);
  const frames: Frame[] = [];
  socket.addEventListener("message", ({ data }) => {
    const frame: Frame = JSON.parse(String(data));
    if (frame.type === "error") throw new Error(frame.detail);
    frames.push(frame);
  });
  const send = (frame: Record<string, unknown>) => socket.send(JSON.stringify(frame));
  const next = async (what: string, fits: (frame: Frame) => boolean): Promise<Frame> => {
    for (let waited = 0; waited < LONGEST_WAIT_MS; waited += POLL_MS) {
      const found = frames.find(fits);
      if (found !== undefined) return found;
      await pause(POLL_MS);
    }
    throw new Error(`${what} didn't come`);
  };
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve);
    socket.addEventListener("error", reject);
  });
  send({ type: "hello", confirms: true, ...hello });
  const { token = "" } = await next("ready", ({ type }) => type === "ready");
  return {
    token,
    say: (seq: number, text: string) => send({ type: "message", seq, text }),
    accepted: () => next("the acknowledgement", ({ acknowledgement }) => acknowledgement !== undefined),
    joined: () => next("an agent", ({ joined }) => joined === true),
    answer: (text: string) => next("the answer", (frame) => frame.type === "message" && frame.text === text),
    took: ({ seq }: Frame) => send({ type: "received", received: seq }),
    closeTab: () => socket.close(),
  };
};
