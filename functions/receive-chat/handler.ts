import { openSigner } from "../../shared/access/verify-signature.ts";
import { createExecution } from "../../shared/complaints/create-execution.ts";
import { createSegmentReading } from "../../shared/complaints/read-segment.ts";
import type { LaneId } from "../../shared/domain/ids.ts";
import { openLaneFronts } from "../../shared/queue/lane-fronts.ts";
import { createHintPoster } from "../../shared/queue/post-hints.ts";
import { createSqsClient } from "../../shared/queue/sqs-client.ts";
import { withTriage } from "../../shared/settings/default-triage.ts";
import { readEnvironment } from "../../shared/settings/environment.ts";
import { withHolidays } from "../../shared/settings/holidays.ts";
import { createChatStore } from "../../shared/storage/chat-store.ts";
import { createCustomerStore } from "../../shared/storage/customer-store.ts";
import { openKeyRing } from "../../shared/storage/key-ring.ts";
import { createSaidStore } from "../../shared/storage/said-store.ts";
import { httpHandler } from "../http.ts";
import { environmentSchema } from "./env.ts";
import { receiveChat } from "./receive-chat.ts";
import { createRoute } from "./route.ts";

const { TABLE_NAME, SETTINGS, HOLIDAYS_FILE, FRESH_QUEUE_URL, LANE_QUEUE_URLS, INBOUND_SECRET } =
  readEnvironment(environmentSchema);
const settings = withTriage(withHolidays(SETTINGS, HOLIDAYS_FILE));
const { client, execution } = createExecution(TABLE_NAME, settings.policy);
const [keyRing, fronts] = await Promise.all([
  openKeyRing(client, TABLE_NAME),
  openLaneFronts(execution.store, Object.keys(LANE_QUEUE_URLS) as LaneId[], execution.now),
]);
const receive = receiveChat.bind(undefined, {
  execution,
  chats: createChatStore(client, TABLE_NAME),
  said: createSaidStore(client, TABLE_NAME),
  keyRing,
  readSegment: createSegmentReading(createCustomerStore(client, TABLE_NAME), settings.policy),
  postHints: createHintPoster(createSqsClient(1_000), { lanes: LANE_QUEUE_URLS, fresh: FRESH_QUEUE_URL }),
  fronts,
  linksLast: settings.linksLast,
});

export const handler = httpHandler({
  "POST /v1/inbound/chat": createRoute({
    signer: openSigner(INBOUND_SECRET),
    receive,
    // On one machine `Date.now` can be moved ahead, and this can't.
    realTime: () => new Date(),
  }),
});
