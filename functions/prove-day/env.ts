import * as z from "zod/mini";
import { bucketName, fromJson, settingsFile, tableName } from "../../shared/settings/environment.ts";

const names = fromJson(z.array(z.string().check(z.minLength(1), z.maxLength(512))));

export const environmentSchema = z.object({
  TABLE_NAME: tableName,
  BUCKET_NAME: bucketName,
  SETTINGS_FILE: settingsFile,
  /** The gateway's log, and those of the functions that take in. */
  ACCESS_LOG: z.string().check(z.minLength(1), z.maxLength(512)),
  DOOR_LOGS: names,
  /** The gateway's routes that take in. */
  INTAKE_ROUTES: names,
});
