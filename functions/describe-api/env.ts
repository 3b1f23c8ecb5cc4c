import * as z from "zod";
import { publicUrl, settings } from "../../shared/settings/environment.ts";

export const environmentSchema = z.object({ SETTINGS: settings, PUBLIC_URL: publicUrl });
