import type { Reference } from "../domain/ids.ts";
import type { Status } from "../domain/status.ts";
import type { FieldError } from "../http/problem.ts";

/**
 * What a chat's client is sent. `accepted` and `message` last: each is the next `seq`, and comes again with the same one. Any
 * other frame says the last `seq` that its sender knows of, so a client notices what it misses.
 */
export type ServerFrame = Ready | Accepted | Message | StatusFrame | ErrorFrame;

export interface Ready {
  type: "ready";
  seq: number;
  /** Goes on with this chat, on whatever connection, until `expires`. */
  token: string;
  expires: string;
  /** The number of the client's next frame. */
  next: number;
  /** BCP 47: in which we speak. */
  language: string;
  reference?: Reference;
}

export interface Accepted {
  type: "accepted";
  seq: number;
  /** The client's number of the frame in which the customer said this, and its name for it where that is known. */
  of: number;
  id?: string;
  reference: Reference;
  text: string;
  at: string;
  /** Of the first one alone. */
  acknowledgement?: { text: string; expectedResponseBy?: string };
}

export interface Message {
  type: "message";
  seq: number;
  kind: "reply" | "resolution";
  text: string;
  at: string;
}

export interface StatusFrame {
  type: "status";
  seq: number;
  status?: Status;
  /** So many others come first. */
  ahead?: number;
  expectedResponseBy?: string;
  /** An agent has it. */
  joined?: true;
  /** That agent is writing. */
  typing?: true;
  /** What was said since goes by mail. */
  elsewhere?: true;
  /** That frame of the client's hasn't come. */
  missing?: number;
  /** We know where to write to the customer. */
  contact?: "known";
  /** Nothing can be said here any more. */
  over?: true;
}

export interface ErrorFrame {
  type: "error";
  seq: number;
  code: ErrorCode;
  /** For whoever writes the client. */
  detail: string;
  id?: string;
  of?: number;
  /** As of `too-far-ahead` and `seq-used`: the number that is expected next. */
  next?: number;
  errors?: FieldError[];
}

export type ErrorCode = keyof typeof details;

const details = {
  "invalid-json": "A frame is one JSON object.",
  "too-large": "A frame has at most 32 KB.",
  "invalid-frame": "Some fields of the frame are at fault.",
  "unknown-type": "There is no frame of that type.",
  "hello-first": "A connection begins with `hello`. Wait for `ready`, then send this again.",
  "unknown-token": "That is no token of ours. Say `hello` without one to begin anew.",
  "token-expired": "That chat is too long ago. Say `hello` without a token to begin anew.",
  "too-far-ahead": "Too many frames before this one haven't come. Send them first, from `next` on.",
  "seq-used": "Another frame came under this number before. Send it again under `next`.",
  "too-many": "Too many frames, too fast. Wait a while before you connect again.",
  "chat-over": "Nothing can be said in this chat any more. Begin a new one on a new connection.",
  "address-known": "We were given another address before, and write to that one.",
  replaced: "This chat was opened on another connection. This one is closed.",
  "our-mistake": "Something went wrong on our side. Send it again.",
} as const;

export const errorFrame = (
  code: ErrorCode,
  more: Partial<Pick<ErrorFrame, "seq" | "id" | "of" | "next" | "errors">> = {},
): ErrorFrame => ({ type: "error", seq: 0, code, detail: details[code], ...more });
