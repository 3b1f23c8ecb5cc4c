import { readEnvironment } from "../../shared/settings/environment.ts";
import { readFileBeside } from "../../shared/settings/read-file-beside.ts";
import { readSettings } from "../../shared/settings/read-settings.ts";
import { openVoice } from "../../shared/settings/voice.ts";
import { httpHandler } from "../http.ts";
import { environmentSchema } from "./env.ts";
import { createRoutes } from "./routes.ts";

const { SETTINGS_FILE, TEXTS_FILE, SOCKET_URL, CHAT_BOX_FILE } = readEnvironment(environmentSchema);
const settings = readSettings(SETTINGS_FILE);
const { brand, textsFor } = await openVoice(settings, TEXTS_FILE);
const script: string = readFileBeside("CHAT_BOX_FILE", CHAT_BOX_FILE);

export const handler = httpHandler(
  createRoutes({ script, socket: SOCKET_URL, brand, textsFor, language: settings.company.language }),
);
