import { vi } from "vitest";
import type { About } from "../../../functions/chat-box/box/about.ts";
import { type Kept, openMemory } from "../../../functions/chat-box/box/memory.ts";
import type { Screen } from "../../../functions/chat-box/box/screen.ts";
import { createSession, type Session } from "../../../functions/chat-box/box/session.ts";

type Frame = Record<string, unknown>;

/** What a server says to a frame; `close` ends the connection. */
export type Answer = (frame: Frame, say: (frame: Frame) => void, close: (code: number) => void) => void;

export interface FarEnd {
  session: Session;
  /** What the box sent, with the moment at which it did, ms since the beginning. */
  frames: (Frame & { sentAt: number })[];
  sent(type: string): (Frame & { sentAt: number })[];
  /** What the screen was told of that kind: the arguments of each call. */
  told(what: keyof Screen): unknown[][];
  kept(): Kept;
  connections(): number;
  /** As if the server said it by itself. */
  say(frame: Frame): void;
  close(code: number): void;
}

const TRIP_MS = 20;

export const accepted = ({ seq, id, text }: Frame, place = seq): Frame => ({
  type: "accepted",
  seq: place,
  of: seq,
  id,
  text,
  at: "2026-11-22T10:00:00Z",
  reference: "7K3QX9MPD",
});

export const ready = (next = 1, seq = 0): Frame => ({ type: "ready", seq, token: "t", next });

/**
 * A session whose server is a function and whose clock is the test's: what a box does to a server that refuses it for an hour
 * can't be waited for. Everything else is the real part.
 */
export const openFarEnd = (
  answer: Answer,
  { kept = {}, about = {} }: { kept?: object; about?: About } = {},
): FarEnd => {
  const beginning = Date.now();
  const frames: FarEnd["frames"] = [];
  const calls: [string, unknown[]][] = [];
  let made = 0;
  let current: Socket | undefined;

  class Socket {
    static readonly OPEN = 1;
    readyState = 0;
    onopen: (() => void) | undefined;
    onmessage: ((event: { data: string }) => void) | undefined;
    onclose: ((event: { code: number }) => void) | undefined;
    constructor() {
      made += 1;
      current = this;
      setTimeout(() => {
        if (this.readyState !== 0) return;
        this.readyState = 1;
        this.onopen?.();
      }, TRIP_MS);
    }
    send(text: string) {
      const frame = JSON.parse(text) as Frame;
      frames.push({ ...frame, sentAt: Date.now() - beginning });
      setTimeout(() => {
        if (this.readyState !== 1) return;
        answer(
          frame,
          (said) => this.say(said),
          (code) => this.close(code),
        );
      }, TRIP_MS);
    }
    say(frame: Frame) {
      if (this.readyState === 1) this.onmessage?.({ data: JSON.stringify(frame) });
    }
    close(code = 1000) {
      if (this.readyState === 3) return;
      this.readyState = 3;
      setTimeout(() => this.onclose?.({ code }), 1);
    }
  }
  vi.stubGlobal("WebSocket", Socket);

  let stored = JSON.stringify(kept);
  const memory = openMemory("https://a.example/", () => ({
    getItem: () => stored,
    setItem: (_key, text) => {
      stored = text;
    },
  }));
  const screen = new Proxy({} as Screen, {
    get:
      (_target, name) =>
      (...said: unknown[]) =>
        void calls.push([String(name), said]),
  });
  const session = createSession({ socket: "wss://a.example/chat", about, memory, screen });
  session.look(true, true);
  return {
    session,
    frames,
    sent: (type) => frames.filter((frame) => frame.type === type),
    told: (what) => calls.flatMap(([name, said]) => (name === what ? [said] : [])),
    kept: memory.read,
    connections: () => made,
    say: (frame) => current?.say(frame),
    close: (code) => current?.close(code),
  };
};
