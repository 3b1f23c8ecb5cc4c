import { createHash } from "node:crypto";
import type { HttpResponse } from "../../shared/http/problem.ts";
import type { OpenApiDocument } from "../../shared/openapi/model.ts";
import type { Pages } from "../../shared/pages/create-pages.ts";
import type { HttpRoute } from "../http.ts";
import { renderDocs } from "./docs-page.ts";

/** It changes with a deployment, and somebody who looks after one wants to see that. */
const CACHE_SECONDS = 300;

/** The API's description, for programs and for people. It is the same for everybody, and made once. */
export const createDescriptionRoutes = (document: OpenApiDocument, pages: Pages): Record<string, HttpRoute> => ({
  "GET /v1/openapi.json": serve({
    statusCode: 200,
    headers: { "content-type": "application/json", "x-content-type-options": "nosniff" },
    body: JSON.stringify(document),
  }),
  "GET /v1/docs": serve({
    statusCode: 200,
    headers: { ...pages.headers, "content-language": "en" },
    body: renderDocs(document, pages),
  }),
});

const serve = ({ statusCode, headers, body = "" }: HttpResponse): HttpRoute => {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const kept = { etag, "cache-control": `public, max-age=${CACHE_SECONDS}` };
  return async (event) =>
    matches(event.headers["if-none-match"], etag)
      ? { statusCode: 304, headers: kept }
      : { statusCode, headers: { ...headers, ...kept }, body };
};

/** RFC 9110, 13.1.2: compared weakly. */
const matches = (wanted: string | undefined, etag: string): boolean =>
  (wanted ?? "").split(",").some((one) => one.trim() === "*" || one.trim().replace(/^W\//u, "") === etag);
