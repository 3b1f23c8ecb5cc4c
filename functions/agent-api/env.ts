import * as z from "zod/mini";
import { bucketName, laneQueueUrls, queueUrl, settingsFile, tableName } from "../../shared/settings/environment.ts";

export const environmentSchema = z.object({
  TABLE_NAME: tableName,
  BUCKET_NAME: bucketName,
  SETTINGS_FILE: settingsFile,
  FRESH_QUEUE_URL: queueUrl,
  PUSHES_QUEUE_URL: queueUrl,
  LANE_QUEUE_URLS: laneQueueUrls,
});
