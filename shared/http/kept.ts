import { createHash } from "node:crypto";
import type { HttpResponse } from "./problem.ts";

/** What changes with a deployment is seen as soon as that. */
const CACHE_SECONDS = 300;

type Answer = (event: { headers: Record<string, string | undefined> }) => HttpResponse;

/** What anybody may keep for a while, and isn't sent again to whoever has it. */
export const kept = (body: string, headers: Record<string, string>): Answer => {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const always = { ...headers, etag, "cache-control": `public, max-age=${CACHE_SECONDS}` };
  return (event) =>
    matches(event.headers["if-none-match"], etag)
      ? { statusCode: 304, headers: always }
      : { statusCode: 200, headers: always, body };
};

/** RFC 9110, 13.1.2: compared weakly. */
const matches = (wanted: string | undefined, etag: string): boolean =>
  (wanted ?? "").split(",").some((one) => one.trim() === "*" || one.trim().replace(/^W\//u, "") === etag);
