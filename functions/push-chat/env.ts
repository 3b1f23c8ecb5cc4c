import * as z from "zod/mini";
import { settingsFile, tableName, textsFile } from "../../shared/settings/environment.ts";

export const environmentSchema = z.object({
  TABLE_NAME: tableName,
  SETTINGS_FILE: settingsFile,
  TEXTS_FILE: textsFile,
  CONNECTIONS_URL: z.url(),
});
