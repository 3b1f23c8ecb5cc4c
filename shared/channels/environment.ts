import * as z from "zod/mini";
import { laneQueueUrls, queueUrl, settingsFile, tableName } from "../settings/environment.ts";

/** Of a channel's function. */
export const channelEnvironment = z.object({
  TABLE_NAME: tableName,
  SETTINGS_FILE: settingsFile,
  FRESH_QUEUE_URL: queueUrl,
  LANE_QUEUE_URLS: laneQueueUrls,
  INBOUND_SECRET: z.string().check(z.minLength(16), z.maxLength(512)),
});
