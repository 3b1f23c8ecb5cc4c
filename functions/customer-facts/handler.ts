import { openSigner } from "../../shared/access/verify-signature.ts";
import { readEnvironment } from "../../shared/settings/environment.ts";
import { readSettings } from "../../shared/settings/read-settings.ts";
import { createCustomerStore } from "../../shared/storage/customer-store.ts";
import { createDynamoDbClient } from "../../shared/storage/dynamodb-client.ts";
import { openKeyRing } from "../../shared/storage/key-ring.ts";
import { httpHandler } from "../http.ts";
import { environmentSchema } from "./env.ts";
import { createFactsRoute } from "./facts-route.ts";

const { TABLE_NAME, SETTINGS_FILE, INBOUND_SECRET } = readEnvironment(environmentSchema);
const client = createDynamoDbClient();

export const handler = httpHandler({
  "PUT /v1/inbound/customers/{id}/facts": createFactsRoute({
    customers: createCustomerStore(client, TABLE_NAME),
    keyRing: await openKeyRing(client, TABLE_NAME),
    signer: openSigner(INBOUND_SECRET),
    segments: readSettings(SETTINGS_FILE).policy.segments,
    // On one machine `Date.now` can be moved ahead, and this can't.
    realTime: () => new Date(),
  }),
});
