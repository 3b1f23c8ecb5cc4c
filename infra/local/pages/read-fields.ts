import type { IncomingMessage } from "node:http";
import { readBody } from "../front-door/read-body.ts";

export interface Fields {
  /** `undefined` where the body is neither JSON nor a form. */
  value: unknown;
  /** Sent by the page's own form: the answer is the page again. */
  fromForm: boolean;
}

/** What a script sends as JSON or the page as a form. */
export const readFields = async (request: IncomingMessage): Promise<Fields> => {
  const body = await readBody(request);
  const text = body instanceof Buffer ? body.toString() : "";
  if (request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded")) {
    return { value: Object.fromEntries(new URLSearchParams(text)), fromForm: true };
  }
  try {
    return { value: JSON.parse(text), fromForm: false };
  } catch {
    return { value: undefined, fromForm: false };
  }
};
