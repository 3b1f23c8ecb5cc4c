import { createConnections } from "../../shared/chat/connections.ts";
import { createExecution } from "../../shared/complaints/create-execution.ts";
import { createSegmentReading } from "../../shared/complaints/read-segment.ts";
import type { LaneId } from "../../shared/domain/ids.ts";
import { createAssess, GUARD_WINDOW } from "../../shared/guard/assess.ts";
import { openLaneFronts } from "../../shared/queue/lane-fronts.ts";
import { createHintPoster } from "../../shared/queue/post-hints.ts";
import { createSqsClient } from "../../shared/queue/sqs-client.ts";
import { readEnvironment } from "../../shared/settings/environment.ts";
import { readSettings } from "../../shared/settings/read-settings.ts";
import { openVoice } from "../../shared/settings/voice.ts";
import { createChatStore } from "../../shared/storage/chat-store.ts";
import { createCustomerStore } from "../../shared/storage/customer-store.ts";
import { openKeyRing } from "../../shared/storage/key-ring.ts";
import { createMeter } from "../../shared/storage/meter.ts";
import { socketHandler } from "../socket.ts";
import { createRoutes } from "./create-routes.ts";
import { environmentSchema } from "./env.ts";

const environment = readEnvironment(environmentSchema);
const { TABLE_NAME, PUBLIC_URL, LANE_QUEUE_URLS } = environment;
const settings = readSettings(environment.SETTINGS_FILE);
const { client, execution } = createExecution(TABLE_NAME, settings.policy);
const [keyRing, fronts, { textsFor }] = await Promise.all([
  openKeyRing(client, TABLE_NAME),
  openLaneFronts(execution.store, Object.keys(LANE_QUEUE_URLS) as LaneId[], execution.now),
  openVoice(settings, environment.TEXTS_FILE),
]);
const meter = (every: number) => createMeter(client, TABLE_NAME, { window: GUARD_WINDOW, every });
const { guard } = settings;
const counted = { ofClients: meter(5), ofAll: meter(20) };
const assess = createAssess({ guard, captchaSecret: undefined, keyRing, ...counted, now: execution.now });

export const handler = socketHandler(
  createRoutes({
    execution,
    chats: createChatStore(client, TABLE_NAME),
    connections: createConnections(environment.CONNECTIONS_URL),
    keyRing,
    readSegment: createSegmentReading(createCustomerStore(client, TABLE_NAME), settings.policy),
    postHints: createHintPoster(createSqsClient(1_000), { lanes: LANE_QUEUE_URLS, fresh: environment.FRESH_QUEUE_URL }),
    fronts,
    assess,
    textsFor,
    settings,
    publicUrl: PUBLIC_URL,
  }),
);
