import type * as z from "zod";
import { openSigner, verifySignature } from "../shared/access/verify-signature.ts";
import { logRequest } from "../shared/arrivals/log-arrival.ts";
import { type Adapter, arrivalOf, checkChannel } from "../shared/channels/adapter.ts";
import { channelEnvironment } from "../shared/channels/environment.ts";
import { takeIn } from "../shared/channels/take-in.ts";
import { createExecution } from "../shared/complaints/create-execution.ts";
import { createSegmentReading } from "../shared/complaints/read-segment.ts";
import type { LaneId } from "../shared/domain/ids.ts";
import { Problem } from "../shared/http/problem.ts";
import { readFields, readText, readTypedJson } from "../shared/http/read-body.ts";
import { openLaneFronts } from "../shared/queue/lane-fronts.ts";
import { createHintPoster } from "../shared/queue/post-hints.ts";
import { createSqsClient } from "../shared/queue/sqs-client.ts";
import { readEnvironment } from "../shared/settings/environment.ts";
import { readSettings } from "../shared/settings/read-settings.ts";
import { createChatStore } from "../shared/storage/chat-store.ts";
import { createCustomerStore } from "../shared/storage/customer-store.ts";
import { openKeyRing } from "../shared/storage/key-ring.ts";
import { createSaidStore } from "../shared/storage/said-store.ts";
import { type HttpRoute, httpHandler, json } from "./http.ts";

/** Called by API Gateway for a company's own system, which brings what customers said elsewhere, one message a call. */

const MOST_BYTES = 256 * 1024;

/** On one machine `Date.now` can be moved ahead, and this can't. */
const realTime = () => new Date();

/** `route`: as the topology has it. */
export const channelHandler = async <Schema extends z.ZodType>(route: string, adapter: Adapter<Schema>) => {
  checkChannel(adapter);
  const environment = readEnvironment(channelEnvironment);
  const dependencies = await openDependencies(environment);
  const signer = openSigner(environment.INBOUND_SECRET);
  const { schema, mostBytes = MOST_BYTES } = adapter;
  const take: HttpRoute = async (event) => {
    verifySignature(signer, event.headers, readText(event, mostBytes), realTime().getTime());
    const message = readFields(schema, readTypedJson(event, mostBytes));
    const taken = await takeIn(dependencies, adapter, arrivalOf(adapter, message));
    if (taken.outcome === "over") {
      throw new Problem(409, "conversation-over", {
        detail: "Its complaint was closed too long ago to be opened again: send this under a new id.",
      });
    }
    const { outcome, complaint, entry } = taken;
    logRequest(event, { outcome, reference: complaint.reference, ...(entry === undefined ? {} : { entry }) });
    return json(202, { outcome, reference: complaint.reference, status: complaint.stage.status });
  };
  return httpHandler({ [route]: take });
};

const openDependencies = async ({
  TABLE_NAME,
  SETTINGS_FILE,
  FRESH_QUEUE_URL,
  LANE_QUEUE_URLS,
}: z.output<typeof channelEnvironment>) => {
  const settings = readSettings(SETTINGS_FILE);
  const { client, execution } = createExecution(TABLE_NAME, settings.policy);
  const [keyRing, fronts] = await Promise.all([
    openKeyRing(client, TABLE_NAME),
    openLaneFronts(execution.store, Object.keys(LANE_QUEUE_URLS) as LaneId[], execution.now),
  ]);
  return {
    execution,
    chats: createChatStore(client, TABLE_NAME),
    said: createSaidStore(client, TABLE_NAME),
    keyRing,
    readSegment: createSegmentReading(createCustomerStore(client, TABLE_NAME), settings.policy),
    postHints: createHintPoster(createSqsClient(1_000), { lanes: LANE_QUEUE_URLS, fresh: FRESH_QUEUE_URL }),
    fronts,
    linksLast: settings.linksLast,
  };
};
