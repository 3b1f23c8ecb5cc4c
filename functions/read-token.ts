import * as z from "zod/mini";

/** Characters; API Gateway takes 10 KB of headers. */
const LONGEST = 10_240;

/** As API Gateway takes it: one token, with or without its scheme. Two headers come as one with a comma, and are none. */
const header = z.string().check(z.maxLength(LONGEST), z.regex(/^(?:Bearer +)?[\w-]+\.[\w-]+\.[\w-]*$/iu));

const payload = z.looseObject({ sub: z.optional(z.string()), iss: z.optional(z.string()) });

export type TokenClaims = z.output<typeof payload>;

/** What a token says, its signature unread: only for who comes from the gateway, which has verified it. */
export const readToken = (authorization: string | undefined): TokenClaims | undefined => {
  const { data: token } = header.safeParse(authorization);
  return token === undefined ? undefined : payload.safeParse(parse(token.split(".")[1] ?? "")).data;
};

const parse = (part: string): unknown => {
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString());
  } catch {
    return undefined;
  }
};
