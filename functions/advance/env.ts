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
  LANE_QUEUE_URLS: laneQueueUrls,
  PUSHES_QUEUE_URL: queueUrl,
  TEXTS_FILE: textsFile,
  CONFIGURATION_SET: z.string().min(1).max(64),
});
