import type * as z from "zod";
import type { Payload } from "../api/webhook-payloads/payloads.ts";
import { webhookArea } from "./areas/webhooks.ts";
import type { PathItem, Schema } from "./model.ts";
import { JSON_TYPE } from "./operation.ts";

const HEADERS = ["webhook-id", "webhook-timestamp", "webhook-signature"] as const;

/** What receivers are sent, one by one. It is theirs to answer, so what they may say is said here as well. */
export const webhookObjects = (
  payloads: readonly Payload[],
  schemaOf: (schema: z.core.$ZodType) => Schema,
): Record<string, PathItem> =>
  Object.fromEntries(
    payloads.map(({ type, means, full }) => {
      const name = full.meta()?.id ?? type;
      const post = {
        operationId: `on${name}`,
        tags: [webhookArea.name],
        summary: means,
        security: [],
        parameters: HEADERS.map((header) => ({ $ref: `#/components/parameters/${header}` })),
        requestBody: { required: true, content: { [JSON_TYPE]: { schema: schemaOf(full) } } },
        responses: {
          "2XX": { description: "Taken. Anything else is tried again for three days, a redirect as well." },
          "410": { description: "Never again: the endpoint is disabled." },
        },
      };
      return [type, { post }];
    }),
  );
