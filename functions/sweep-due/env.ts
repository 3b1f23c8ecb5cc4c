import * as z from "zod/mini";
import { queueUrl, tableName } from "../../shared/settings/environment.ts";

export const environmentSchema = z.object({ TABLE_NAME: tableName, OVERDUE_QUEUE_URL: queueUrl });
