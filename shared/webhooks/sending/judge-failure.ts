import type { UrlRefusal } from "./check-url.ts";

export type FailReason =
  | UrlRefusal
  | "name-unknown"
  | "unreachable"
  | "tls"
  | "timeout"
  | "cut-off"
  | "answer-too-large"
  | "not-http";

export class Failure extends Error {
  readonly reason: FailReason;

  constructor(reason: FailReason) {
    super(reason);
    this.reason = reason;
  }
}

const BY_CODE: Record<string, FailReason> = {
  ECONNRESET: "cut-off",
  EPIPE: "cut-off",
  ERR_STREAM_PREMATURE_CLOSE: "cut-off",
  HPE_INVALID_EOF_STATE: "cut-off",
  EPROTO: "tls",
  HPE_HEADER_OVERFLOW: "answer-too-large",
  HPE_CHUNK_EXTENSIONS_OVERFLOW: "answer-too-large",
};

/** What an error of a connection means. One without a code is a mistake of ours, and is not to be hidden. */
export const judgeFailure = (error: unknown): FailReason => {
  if (error instanceof Failure) return error.reason;
  if (!(error instanceof Error && "code" in error && typeof error.code === "string")) throw error;
  return BY_CODE[error.code] ?? byKind(error.code);
};

/** HTTP's parser marks its errors, the system's have no underscore; OpenSSL has a hundred words for a bad certificate. */
const byKind = (code: string): FailReason => {
  if (code.startsWith("HPE_")) return "not-http";
  return /^E[A-Z\d]+$/u.test(code) ? "unreachable" : "tls";
};
