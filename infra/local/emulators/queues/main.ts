import type { QueuePlan } from "../../../topology/model.ts";
import type { Allowed } from "../../calls/allowed.ts";
import { watchCalls } from "../../calls/watch-calls.ts";
import { type BucketOptions, type BucketState, serveBucket } from "../bucket/serve-bucket.ts";
import type { BucketFault, QueueFault } from "../faults.ts";
import { dieWithHost, readOptions, serve } from "../serve.ts";
import type { Usage } from "../usage.ts";
import { ensureQueues } from "./ensure-queues.ts";
import { openQueues, queueMethods } from "./fauxqs.ts";
import { followClock } from "./follow-clock.ts";
import { misbehaveInAnswers, misbehaveInQueues, type QueueState } from "./misbehave.ts";
import { refuseStrangers } from "./refuse-strangers.ts";
import { wakeOne } from "./wake-one.ts";

dieWithHost();
const options = readOptions<{
  path: string;
  queues: Record<string, QueuePlan>;
  bucket: BucketOptions;
  allowed: Allowed;
  harsh: boolean;
}>();
const usage: Pick<Usage, "sqs" | "s3"> = { sqs: { requests: {} }, s3: { requests: {} } };
const state: QueueState = { fault: "ok", harsh: options.harsh };
const bucket: BucketState = { fault: "ok", clockOffset: 0, usage: usage.s3 };

wakeOne(queueMethods);
const { app, queues, buckets } = openQueues(options.path);
const followDelays = followClock(queues);
ensureQueues(queues, options.queues);
misbehaveInQueues(queueMethods, state);
const mayCall = watchCalls(options.allowed);
refuseStrangers(app, mayCall);
misbehaveInAnswers(app, state, usage.sqs);
serveBucket(app, buckets, options.bucket, bucket, mayCall);
await app.ready();
await serve(app.server, {
  setFault: (fault: QueueFault) => {
    state.fault = fault;
  },
  setBucketFault: (fault: BucketFault) => {
    bucket.fault = fault;
  },
  setClock: (offset: number) => {
    bucket.clockOffset = offset;
    followDelays(offset);
  },
  purge: () => queues.clearMessages(),
  usage: () => usage,
  resetUsage: () => {
    usage.sqs.requests = {};
    usage.s3.requests = {};
  },
});
