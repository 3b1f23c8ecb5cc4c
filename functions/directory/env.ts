import * as z from "zod";
import { holidaysFile, laneQueueUrls, settings, tableName } from "../../shared/settings/environment.ts";

export const environmentSchema = z.object({
  TABLE_NAME: tableName,
  SETTINGS: settings,
  HOLIDAYS_FILE: holidaysFile,
  LANE_QUEUE_URLS: laneQueueUrls,
});
