import * as z from "zod";
import { settings, tableName } from "../../shared/settings/environment.ts";

export const environmentSchema = z.object({
  TABLE_NAME: tableName,
  SETTINGS: settings,
  INBOUND_SECRET: z.string().min(16).max(512),
});
