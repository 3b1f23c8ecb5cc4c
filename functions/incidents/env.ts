import * as z from "zod";
import { queueUrl, settings, tableName } from "../../shared/settings/environment.ts";

export const environmentSchema = z.object({ TABLE_NAME: tableName, SETTINGS: settings, FRESH_QUEUE_URL: queueUrl });
