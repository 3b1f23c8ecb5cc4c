import * as z from "zod";
import {
  bucketName,
  holidaysFile,
  laneQueueUrls,
  queueUrl,
  settings,
  tableName,
} from "../../shared/settings/environment.ts";

export const environmentSchema = z.object({
  TABLE_NAME: tableName,
  BUCKET_NAME: bucketName,
  SETTINGS: settings,
  HOLIDAYS_FILE: holidaysFile,
  FRESH_QUEUE_URL: queueUrl,
  PUSHES_QUEUE_URL: queueUrl,
  LANE_QUEUE_URLS: laneQueueUrls,
});
