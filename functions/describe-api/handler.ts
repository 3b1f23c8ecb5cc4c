import { openApiDocument } from "../../shared/openapi/document.ts";
import { createPages } from "../../shared/pages/create-pages.ts";
import { readEnvironment } from "../../shared/settings/environment.ts";
import { httpHandler } from "../http.ts";
import { createDescriptionRoutes } from "./description-routes.ts";
import { docsStyle } from "./docs-style.ts";
import { environmentSchema } from "./env.ts";

const { SETTINGS, PUBLIC_URL } = readEnvironment(environmentSchema);
const { company, brand } = SETTINGS;

export const handler = httpHandler(
  createDescriptionRoutes(
    openApiDocument({ company: company.name, publicUrl: PUBLIC_URL }),
    createPages({ name: company.name, ...brand }, docsStyle),
  ),
);
