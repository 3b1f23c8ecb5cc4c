import { createConnections } from "../../shared/chat/connections.ts";
import { createExecution } from "../../shared/complaints/create-execution.ts";
import { pushSchema } from "../../shared/queue/messages.ts";
import { readEnvironment } from "../../shared/settings/environment.ts";
import { readSettings } from "../../shared/settings/read-settings.ts";
import { openVoice } from "../../shared/settings/voice.ts";
import { createChatStore } from "../../shared/storage/chat-store.ts";
import { queueHandler } from "../queue.ts";
import { environmentSchema } from "./env.ts";
import { pushNews } from "./push-news.ts";

const environment = readEnvironment(environmentSchema);
const settings = readSettings(environment.SETTINGS_FILE);
const { client, execution } = createExecution(environment.TABLE_NAME, settings.policy);
const { textsFor } = await openVoice(settings, environment.TEXTS_FILE);
const chats = createChatStore(client, environment.TABLE_NAME);
const connections = createConnections(environment.CONNECTIONS_URL);

/** Called by SQS, with what the pipeline says is new in some chat. */
export const handler = queueHandler(
  pushSchema,
  pushNews.bind(undefined, { execution, chats, connections, settings, textsFor }),
);
