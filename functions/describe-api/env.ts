import * as z from "zod/mini";
import { publicUrl, settingsFile } from "../../shared/settings/environment.ts";

export const environmentSchema = z.object({ SETTINGS_FILE: settingsFile, PUBLIC_URL: publicUrl });
