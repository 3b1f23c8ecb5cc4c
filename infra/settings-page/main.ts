import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { configSchema } from "../config.ts";
import { listSettings } from "./list-settings.ts";
import { settingsPage } from "./settings-page.ts";

writeFileSync(join(import.meta.dirname, "../../docs/settings.md"), settingsPage(listSettings(configSchema)));
