import * as z from "zod/mini";
import { bucketName, settingsFile, tableName } from "../../shared/settings/environment.ts";

export const environmentSchema = z.object({
  TABLE_NAME: tableName,
  BUCKET_NAME: bucketName,
  SETTINGS_FILE: settingsFile,
});
