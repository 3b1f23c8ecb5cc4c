import type * as z from "zod";
import { gatewayRefusal, problem } from "../api/answers/problem.ts";
import { payloads, webhookPayload } from "../api/webhook-payloads/payloads.ts";
import { securitySchemes } from "./access.ts";
import { areas } from "./areas.ts";
import { headerObjects, headerParameters } from "./headers.ts";
import type { OpenApiDocument, PathItem } from "./model.ts";
import type { Operation } from "./operation.ts";
import { toSchemas } from "./to-schemas.ts";
import { webhookObjects } from "./webhooks.ts";
import { operationObject } from "./write-operation.ts";

const DESCRIPTION = `Takes in complaints, gives them to agents with all that is known, and tells how it goes.

Times are ISO 8601 UTC, and lengths count characters (code points). What is wrong with a request is said in a problem document
(RFC 9457); what the gateway itself refuses has a \`message\` alone. New members may come to any answer: ignore what you don't know.
Fields that a request doesn't know are refused.`;

/** The API as it is, of one deployment. `publicUrl`: without a slash at the end. */
export const openApiDocument = ({ company, publicUrl }: { company: string; publicUrl: string }): OpenApiDocument => {
  const operations = areas.flatMap((area) => area.operations);
  const converted = toSchemas([
    ...[problem, gatewayRefusal],
    ...operations.flatMap(schemasIn),
    ...payloads.map(({ full }) => full),
    webhookPayload,
  ]);
  const paths: Record<string, PathItem> = {};
  for (const { name, operations: ofArea } of areas) {
    for (const operation of ofArea) {
      const [method = "", path = ""] = operation.route.split(" ");
      paths[path] = { ...paths[path], [method.toLowerCase()]: operationObject(operation, name, converted.schemaOf) };
    }
  }
  return {
    openapi: "3.1.0",
    info: {
      title: `Complaints at ${company}`,
      version: "1",
      description: DESCRIPTION,
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: publicUrl }],
    tags: areas.map(({ name, description }) => ({ name, description })),
    paths,
    webhooks: webhookObjects(payloads, converted.schemaOf),
    components: {
      schemas: converted.components,
      parameters: headerParameters,
      headers: headerObjects,
      responses: {},
      securitySchemes,
    },
  };
};

const schemasIn = ({ path = {}, query, body, answers }: Operation): z.core.$ZodType[] => [
  ...Object.values(path),
  ...(query === undefined ? [] : Object.values(query.shape)),
  ...[body, ...Object.values(answers)].flatMap((part) =>
    Object.values(part?.content ?? {}).map(({ schema }) => schema),
  ),
];
