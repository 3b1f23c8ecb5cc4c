import * as z from "zod";
import { bucketName, settings, tableName } from "../../shared/settings/environment.ts";

export const environmentSchema = z.object({ TABLE_NAME: tableName, BUCKET_NAME: bucketName, SETTINGS: settings });
