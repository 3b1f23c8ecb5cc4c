import { uploadSchema } from "../../shared/api/upload.ts";
import { s3Endpoint } from "../../shared/files/s3-endpoint.ts";
import { createS3FileStore } from "../../shared/files/s3-file-store.ts";
import { readFields, readTypedJson } from "../../shared/http/read-body.ts";
import { readEnvironment } from "../../shared/settings/environment.ts";
import { readSettings } from "../../shared/settings/read-settings.ts";
import { createDynamoDbClient } from "../../shared/storage/dynamodb-client.ts";
import { openKeyRing } from "../../shared/storage/key-ring.ts";
import { createMeter } from "../../shared/storage/meter.ts";
import { httpHandler, json } from "../http.ts";
import { countUpload, WINDOW } from "./count-uploads.ts";
import { createUpload } from "./create-upload.ts";
import { environmentSchema } from "./env.ts";

const MOST_BYTES = 8 * 1024;

const { TABLE_NAME, BUCKET_NAME, SETTINGS_FILE } = readEnvironment(environmentSchema);
const { attachments: limits } = readSettings(SETTINGS_FILE);
const client = createDynamoDbClient();
const keyRing = await openKeyRing(client, TABLE_NAME);
const files = createS3FileStore(BUCKET_NAME, s3Endpoint());
const meter = createMeter(client, TABLE_NAME, { window: WINDOW, every: 5 });
const now = () => Date.now();

export const handler = httpHandler({
  "POST /v1/uploads": async (event) => {
    const request = readFields(uploadSchema, readTypedJson(event, MOST_BYTES));
    await countUpload({ keyRing, meter, most: limits.uploadsOfClient, now }, event.requestContext.http.sourceIp);
    return json(201, await createUpload({ files, limits, now }, request));
  },
});
