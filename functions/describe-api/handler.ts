import { openApiDocument } from "../../shared/openapi/document.ts";
import { createPages } from "../../shared/pages/create-pages.ts";
import { readEnvironment } from "../../shared/settings/environment.ts";
import { readSettings } from "../../shared/settings/read-settings.ts";
import { httpHandler } from "../http.ts";
import { createDescriptionRoutes } from "./description-routes.ts";
import { docsStyle } from "./docs-style.ts";
import { environmentSchema } from "./env.ts";

const { SETTINGS_FILE, PUBLIC_URL } = readEnvironment(environmentSchema);
const { company, brand } = readSettings(SETTINGS_FILE);

export const handler = httpHandler(
  createDescriptionRoutes(
    openApiDocument({ company: company.name, publicUrl: PUBLIC_URL }),
    createPages({ name: company.name, ...brand }, docsStyle),
  ),
);
