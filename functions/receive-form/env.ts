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
  FRESH_QUEUE_URL: queueUrl,
  LANE_QUEUE_URLS: laneQueueUrls,
  TEXTS_FILE: textsFile,
  CAPTCHA_SECRET: z.optional(z.string().check(z.minLength(1))),
});
