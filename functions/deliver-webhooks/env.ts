import * as z from "zod/mini";
import { laneQueueUrls, settingsFile, tableName, webhookTargets } from "../../shared/settings/environment.ts";

export const environmentSchema = z.object({
  TABLE_NAME: tableName,
  SETTINGS_FILE: settingsFile,
  LANE_QUEUE_URLS: laneQueueUrls,
  WEBHOOK_TARGETS: webhookTargets,
});
