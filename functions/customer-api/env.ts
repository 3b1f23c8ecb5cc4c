import * as z from "zod/mini";
import { laneQueueUrls, queueUrl, settingsFile, tableName, textsFile } from "../../shared/settings/environment.ts";

export const environmentSchema = z.object({
  TABLE_NAME: tableName,
  SETTINGS_FILE: settingsFile,
  FRESH_QUEUE_URL: queueUrl,
  LANE_QUEUE_URLS: laneQueueUrls,
  TEXTS_FILE: textsFile,
});
