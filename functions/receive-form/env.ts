import * as z from "zod";
import {
  bucketName,
  holidaysFile,
  laneQueueUrls,
  publicUrl,
  queueUrl,
  settings,
  tableName,
  textsFile,
} from "../../shared/settings/environment.ts";

export const environmentSchema = z.object({
  TABLE_NAME: tableName,
  BUCKET_NAME: bucketName,
  SETTINGS: settings,
  HOLIDAYS_FILE: holidaysFile,
  PUBLIC_URL: publicUrl,
  FRESH_QUEUE_URL: queueUrl,
  LANE_QUEUE_URLS: laneQueueUrls,
  TEXTS_FILE: textsFile,
  CAPTCHA_SECRET: z.string().min(1).optional(),
});
