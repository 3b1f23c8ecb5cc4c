import * as z from "zod/mini";
import { queueUrl, settingsFile, tableName, textsFile } from "../../shared/settings/environment.ts";

export const environmentSchema = z.object({
  TABLE_NAME: tableName,
  SETTINGS_FILE: settingsFile,
  TEXTS_FILE: textsFile,
  WEBHOOKS_QUEUE_URL: queueUrl,
  CONFIGURATION_SET: z.string().check(z.minLength(1), z.maxLength(64)),
});
