import * as z from "zod/mini";
import { settingsFile, tableName } from "../../shared/settings/environment.ts";

export const environmentSchema = z.object({
  TABLE_NAME: tableName,
  SETTINGS_FILE: settingsFile,
  INBOUND_SECRET: z.string().check(z.minLength(16), z.maxLength(512)),
});
