import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { createCalls, readFloorOptions } from "./calls.ts";

/** A day, ms: the sweep never looks so far ahead, so it leaves the floor's items alone. */
const FAR = 86_400_000;
const SHARDS = 16;

process.on("disconnect", () => process.exit());
const { table, freshQueueUrl, laneQueueUrl, samples } = readFloorOptions();
const { put, putState, sendMessage } = createCalls(table);
let count = 0;

/** The calls that a complaint's intake makes, one after the other where ours do, and nothing else. */
const takeIn = async (email: string): Promise<string> => {
  const id = randomUUID();
  const pk = { S: `floor-item#${id.slice(0, 8)}` };
  const state = {
    ...samples.state,
    pk,
    customer: { S: `customer#${id.slice(10)}` },
    lane: { S: "lane#floor" },
    laneOrder: { S: `1#${new Date().toISOString()}#${id.slice(0, 9)}` },
    dueShard: { S: `due#${count++ % SHARDS}` },
    due: { S: new Date(Date.now() + FAR).toISOString() },
  };
  await put({ ...samples.entry, pk });
  await putState(state, 0);
  const body = JSON.stringify({ pk: pk.S, to: email });
  await Promise.all([sendMessage(laneQueueUrl, body), sendMessage(freshQueueUrl, body)]);
  return id;
};

const server = createServer(async (request, response) => {
  try {
    const { email } = (await json(request)) as { email: string };
    const answer = JSON.stringify({ reference: await takeIn(email), status: "queued" });
    response.writeHead(202, { "content-type": "application/json", "content-length": answer.length }).end(answer);
  } catch (error) {
    console.error(error);
    response.writeHead(500, { "content-length": 0 }).end();
  }
});
server.keepAliveTimeout = 120_000;
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
