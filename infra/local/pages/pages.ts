import type { IncomingMessage, ServerResponse } from "node:http";

/** One path and method below `/_local`; `path` is what its pattern caught. */
export type Page = (
  request: IncomingMessage,
  response: ServerResponse,
  path: string[],
  query: URLSearchParams,
) => Promise<void> | void;
/** By method and pattern, such as `GET /_local/mail`. */
export type Pages = Record<string, Page>;
