import * as z from "zod";
import { settings, tableName, textsFile } from "../../shared/settings/environment.ts";

export const environmentSchema = z.object({
  TABLE_NAME: tableName,
  SETTINGS: settings,
  TEXTS_FILE: textsFile,
  CONFIGURATION_SET: z.string().min(1).max(64),
});
