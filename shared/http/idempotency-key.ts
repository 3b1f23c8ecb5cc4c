import { Problem } from "./problem.ts";

const KEY = /^[\x21-\x7e]{1,255}$/u;

/** The `Idempotency-Key` header, as its draft has it: the client's name for one request, sent again with each try. */
export const readIdempotencyKey = (headers: Record<string, string | undefined>): string | undefined => {
  const key = headers["idempotency-key"]?.trim();
  if (key === undefined || KEY.test(key)) return key;
  throw new Problem(400, "bad-idempotency-key", {
    detail: "An Idempotency-Key has 1 to 255 visible ASCII characters, such as a UUID.",
  });
};
