import * as z from "zod";
import {
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
  SETTINGS: settings,
  HOLIDAYS_FILE: holidaysFile,
  PUBLIC_URL: publicUrl,
  FRESH_QUEUE_URL: queueUrl,
  LANE_QUEUE_URLS: laneQueueUrls,
  TEXTS_FILE: textsFile,
  CONNECTIONS_URL: z.url(),
});
