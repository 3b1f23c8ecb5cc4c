import * as z from "zod/mini";
import {
  laneQueueUrls,
  publicUrl,
  queueUrl,
  settingsFile,
  tableName,
  textsFile,
} from "../../shared/settings/environment.ts";

export const environmentSchema = z.object({
  TABLE_NAME: tableName,
  SETTINGS_FILE: settingsFile,
  PUBLIC_URL: publicUrl,
  FRESH_QUEUE_URL: queueUrl,
  LANE_QUEUE_URLS: laneQueueUrls,
  TEXTS_FILE: textsFile,
  CONNECTIONS_URL: z.url(),
});
