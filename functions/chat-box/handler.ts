import { readFileSync } from "node:fs";
import { readEnvironment } from "../../shared/settings/environment.ts";
import { openVoice } from "../../shared/settings/voice.ts";
import { httpHandler } from "../http.ts";
import { environmentSchema } from "./env.ts";
import { createRoutes } from "./routes.ts";

const { SETTINGS, TEXTS_FILE, SOCKET_URL, CHAT_BOX_FILE } = readEnvironment(environmentSchema);
const { brand, textsFor } = await openVoice(SETTINGS, TEXTS_FILE);
const script: string = JSON.parse(readFileSync(CHAT_BOX_FILE, "utf8"));

export const handler = httpHandler(
  createRoutes({ script, socket: SOCKET_URL, brand, textsFor, language: SETTINGS.company.language }),
);
