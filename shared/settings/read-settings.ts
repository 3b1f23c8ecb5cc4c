import { readFileBeside } from "./read-file-beside.ts";
import type { Settings } from "./settings.ts";

/**
 * To be called once while a function starts, with the file that its host puts beside it: the company's settings as they were parsed
 * where it deploys, defaults, days off and triage's words filled in. Nobody else writes that file, so it isn't parsed again: the
 * schema alone would take longer than all the rest of a start. The core remembers a calendar's days by the calendar's identity.
 */
export const readSettings = (file: string): Settings => readFileBeside("SETTINGS_FILE", file);
