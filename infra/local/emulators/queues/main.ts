import type { QueuePlan } from "../../../topology/model.ts";
import type { QueueFault } from "../faults.ts";
import { dieWithHost, readOptions, serve } from "../serve.ts";
import { countRequest, type RequestUsage } from "../usage.ts";
import { ensureQueues } from "./ensure-queues.ts";
import { openQueues, queueMethods } from "./fauxqs.ts";
import { followClock } from "./follow-clock.ts";
import { misbehaveInAnswers, misbehaveInQueues, type QueueState } from "./misbehave.ts";
import { wakeOne } from "./wake-one.ts";

dieWithHost();
const options = readOptions<{ path: string; queues: Record<string, QueuePlan>; harsh: boolean }>();
const usage: RequestUsage = { requests: {} };
const state: QueueState = { fault: "ok", harsh: options.harsh };

wakeOne(queueMethods);
const { app, queues } = openQueues(options.path);
const setClock = followClock(queues);
ensureQueues(queues, options.queues);
misbehaveInQueues(queueMethods, state);
app.addHook("onRequest", async (request) => {
  countRequest(usage.requests, String(request.headers["x-amz-target"]).replace("AmazonSQS.", ""));
});
misbehaveInAnswers(app, state);
await app.ready();
await serve(app.server, {
  setFault: (fault: QueueFault) => {
    state.fault = fault;
  },
  setClock,
  purge: () => queues.clearMessages(),
  usage: () => usage,
  resetUsage: () => {
    usage.requests = {};
  },
});
