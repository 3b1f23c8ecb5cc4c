import * as z from "zod";
import { chatBoxFile, settings, socketUrl, textsFile } from "../../shared/settings/environment.ts";

export const environmentSchema = z.object({
  SETTINGS: settings,
  TEXTS_FILE: textsFile,
  SOCKET_URL: socketUrl,
  CHAT_BOX_FILE: chatBoxFile,
});
