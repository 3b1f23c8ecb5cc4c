import type { WebSocket } from "ws";

export type Frame = Record<string, unknown>;

export interface Chat {
  token: string;
  /** What the customer said, in the order of its numbers. */
  said(): string[];
  /** What the first frame told of the customer. */
  hello: Frame;
  confirmed(): number;
  seq(): number;
  connect(connection: WebSocket, send: (frame: Frame) => void, hello: Frame): void;
  take(frame: Frame): void;
  answer(text: string, kind?: "reply" | "resolution"): void;
  status(more: Frame): void;
  /** Loses the next frame that lasts: it is there, and is never sent by itself. */
  lose(): void;
  contact(): unknown;
}

/** One chat as the server has it: frames that last have numbers, early ones are held, doubled ones do nothing. */
export const createChat = (token: string): Chat => {
  const lasting: Frame[] = [];
  const held = new Map<number, Frame>();
  const said: string[] = [];
  let next = 1;
  let confirmed = 0;
  let lost = 0;
  let contact: unknown;
  let isOver = false;
  let hello: Frame = {};
  let current: { connection: WebSocket; send: (frame: Frame) => void } | undefined;

  const send = (frame: Frame) => current?.send({ seq: lasting.length, ...frame });
  const last = (frame: Frame) => {
    const whole = { seq: lasting.length + 1, at: new Date().toISOString(), ...frame };
    lasting.push(whole);
    if (lost > 0) lost -= 1;
    else send(whole);
  };
  const accept = ({ seq, id, text }: Frame) => {
    said.push(String(text));
    next += 1;
    const acknowledgement = { text: "Thank you, we have your message. Its reference is 7K3QX9MPD." };
    last({
      type: "accepted",
      of: seq,
      id,
      text,
      reference: "7K3QX9MPD",
      ...(said.length === 1 && { acknowledgement }),
    });
  };

  return {
    token,
    said: () => [...said],
    get hello() {
      return hello;
    },
    confirmed: () => confirmed,
    seq: () => lasting.length,
    contact: () => contact,
    connect: (connection, sendTo, frame) => {
      if (current !== undefined && current.connection !== connection) {
        send({ type: "error", code: "replaced" });
        current.connection.close();
      }
      if (frame.token === undefined) {
        hello = frame;
        contact = frame.email;
      }
      current = { connection, send: sendTo };
      send({ type: "ready", token, expires: "2030-01-01T00:00:00Z", next, language: "en" });
      if (frame.token === undefined) return;
      for (const old of lasting.slice(Number(frame.received))) send(old);
      send({ type: "status", ...(contact !== undefined && { contact: "known" }), ...(isOver && { over: true }) });
    },
    take: (frame) => {
      switch (frame.type) {
        case "message": {
          if (isOver) return send({ type: "error", code: "chat-over", of: frame.seq, id: frame.id });
          if (Number(frame.seq) >= next) held.set(Number(frame.seq), frame);
          for (let due = held.get(next); due !== undefined; due = held.get(next)) {
            held.delete(next);
            accept(due);
          }
          return undefined;
        }
        case "received":
          confirmed = Math.max(confirmed, Number(frame.received));
          return undefined;
        case "contact":
          contact = frame.email;
          return send({ type: "status", contact: "known" });
        default:
          return undefined;
      }
    },
    answer: (text, kind = "reply") => last({ type: "message", text, kind }),
    status: (more) => {
      isOver ||= more.over === true;
      send({ type: "status", ...more });
    },
    lose: () => {
      lost += 1;
    },
  };
};
