import { setTimeout as sleep } from "node:timers/promises";
import type { Message } from "@aws-sdk/client-sqs";
import { createCalls, readFloorOptions } from "./calls.ts";

/** As the host's poller: how long it gathers when a batch came short, and the batches in work at once. */
const GATHER_MS = 30;
const BATCH = 10;
const MOST_IN_WORK = 10;
const DAY = 86_400_000;

process.on("disconnect", () => process.exit());
const { table, freshQueueUrl, samples } = readFloorOptions();
const { getState, putState, putAll, mail, receive, deleteAll } = createCalls(table);

/** The calls that an acknowledgement makes. The due time moves with the last, as ours does. */
const acknowledge = async ({ Body = "{}" }: Message): Promise<void> => {
  const { pk, to } = JSON.parse(Body) as { pk: string; to: string };
  const state = await getState(pk);
  await putState(state, 1);
  await putState({ ...samples.address, pk: { S: `floor-address#${pk}` } }, 0);
  await mail(to, samples, pk.slice("floor-item#".length));
  await putState({ ...state, due: { S: new Date(Date.now() + 2 * DAY).toISOString() } }, 2);
  await putAll(samples.figures.map((item) => ({ ...item, sk: { S: `${item.sk?.S}#${pk}` } })));
};

const work = async (messages: Message[]): Promise<void> => {
  await Promise.all(messages.map(acknowledge));
  await deleteAll(freshQueueUrl, messages);
};

process.send?.("ready");
const inWork = new Set<Promise<void>>();
for (;;) {
  while (inWork.size >= MOST_IN_WORK) await Promise.race(inWork);
  const messages = await receive(freshQueueUrl);
  if (messages.length === 0) continue;
  const batch: Promise<void> = work(messages)
    .catch(console.error)
    .finally(() => inWork.delete(batch));
  inWork.add(batch);
  if (messages.length < BATCH) await sleep(GATHER_MS);
}
