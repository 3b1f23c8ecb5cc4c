import { kept } from "../../shared/http/kept.ts";
import type { OpenApiDocument } from "../../shared/openapi/model.ts";
import type { Pages } from "../../shared/pages/create-pages.ts";
import type { HttpRoute } from "../http.ts";
import { renderDocs } from "./docs-page.ts";

/** The API's description, for programs and for people. It is the same for everybody, and made once. */
export const createDescriptionRoutes = (document: OpenApiDocument, pages: Pages): Record<string, HttpRoute> => ({
  "GET /v1/openapi.json": serve(JSON.stringify(document), {
    "content-type": "application/json",
    "x-content-type-options": "nosniff",
  }),
  "GET /v1/docs": serve(renderDocs(document, pages), { ...pages.headers, "content-language": "en" }),
});

const serve = (body: string, headers: Record<string, string>): HttpRoute => {
  const answer = kept(body, headers);
  return async (event) => answer(event);
};
