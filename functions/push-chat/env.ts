import * as z from "zod";
import { holidaysFile, settings, tableName, textsFile } from "../../shared/settings/environment.ts";

export const environmentSchema = z.object({
  TABLE_NAME: tableName,
  SETTINGS: settings,
  HOLIDAYS_FILE: holidaysFile,
  TEXTS_FILE: textsFile,
  CONNECTIONS_URL: z.url(),
});
