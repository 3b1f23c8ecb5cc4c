import * as z from "zod/mini";
import { chatBoxFile, settingsFile, socketUrl, textsFile } from "../../shared/settings/environment.ts";

export const environmentSchema = z.object({
  SETTINGS_FILE: settingsFile,
  TEXTS_FILE: textsFile,
  SOCKET_URL: socketUrl,
  CHAT_BOX_FILE: chatBoxFile,
});
