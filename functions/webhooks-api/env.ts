import * as z from "zod/mini";
import { queueUrl, settingsFile, tableName, webhookTargets } from "../../shared/settings/environment.ts";

export const environmentSchema = z.object({
  TABLE_NAME: tableName,
  SETTINGS_FILE: settingsFile,
  WEBHOOKS_QUEUE_URL: queueUrl,
  WEBHOOK_TARGETS: webhookTargets,
});
