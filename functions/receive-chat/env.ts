import * as z from "zod";
import { holidaysFile, laneQueueUrls, queueUrl, settings, tableName } from "../../shared/settings/environment.ts";

export const environmentSchema = z.object({
  TABLE_NAME: tableName,
  SETTINGS: settings,
  HOLIDAYS_FILE: holidaysFile,
  FRESH_QUEUE_URL: queueUrl,
  LANE_QUEUE_URLS: laneQueueUrls,
  INBOUND_SECRET: z.string().min(16).max(512),
});
