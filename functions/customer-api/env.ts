import * as z from "zod";
import { laneQueueUrls, queueUrl, settings, tableName, textsFile } from "../../shared/settings/environment.ts";

export const environmentSchema = z.object({
  TABLE_NAME: tableName,
  SETTINGS: settings,
  FRESH_QUEUE_URL: queueUrl,
  LANE_QUEUE_URLS: laneQueueUrls,
  TEXTS_FILE: textsFile,
});
