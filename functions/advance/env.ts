import * as z from "zod/mini";
import {
  bucketName,
  laneQueueUrls,
  publicUrl,
  queueUrl,
  settingsFile,
  tableName,
  textsFile,
} from "../../shared/settings/environment.ts";

export const environmentSchema = z.object({
  TABLE_NAME: tableName,
  BUCKET_NAME: bucketName,
  SETTINGS_FILE: settingsFile,
  PUBLIC_URL: publicUrl,
  LANE_QUEUE_URLS: laneQueueUrls,
  PUSHES_QUEUE_URL: queueUrl,
  WEBHOOKS_QUEUE_URL: queueUrl,
  TEXTS_FILE: textsFile,
  CONFIGURATION_SET: z.string().check(z.minLength(1), z.maxLength(64)),
});
