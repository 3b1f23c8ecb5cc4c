import type { QueueFault } from "../faults.ts";
import { countRequest, type RequestUsage } from "../usage.ts";
import type { App, Message, Queue } from "./fauxqs.ts";

export interface QueueState {
  fault: QueueFault;
  /** Does a little of what SQS does: doubles, shuffles, and answers short polls falsely empty. */
  harsh: boolean;
}

const chance = (probability: number) => Math.random() < probability;

/** What the next receive takes is a random choice: a swap for each place it can take from. */
const shuffleHead = (messages: Message[]) => {
  for (let place = 0; place < Math.min(10, messages.length); place++) {
    const other = place + Math.floor(Math.random() * (messages.length - place));
    [messages[place], messages[other]] = [messages[other] as Message, messages[place] as Message];
  }
};

/** Changes how messages go in and out of every queue. */
export const misbehaveInQueues = (methods: Queue, state: QueueState): void => {
  const { enqueue, dequeue } = methods;
  methods.enqueue = function (message) {
    const isNew = message.approximateReceiveCount === 0;
    if (isNew && state.fault === "lose") return;
    enqueue.call(this, message);
    if (isNew && (state.fault === "double" || (state.harsh && chance(0.05)))) enqueue.call(this, { ...message });
  };
  methods.dequeue = function (...wish) {
    if (state.harsh || state.fault === "shuffle") shuffleHead(this.messages);
    return dequeue.apply(this, wish);
  };
};

/** Counts what is asked, and changes what is answered. A long poll asks all of SQS's servers, so only short ones are falsely empty in harsh mode. */
export const misbehaveInAnswers = (app: App, state: QueueState, usage: RequestUsage): void => {
  app.addHook("preHandler", async (request, reply) => {
    const target = request.headers["x-amz-target"];
    if (typeof target !== "string") return undefined;
    countRequest(usage.requests, target.replace("AmazonSQS.", ""));
    const answer = (status: number, body: object) =>
      reply.code(status).type("application/x-amz-json-1.0").send(JSON.stringify(body));
    if (state.fault === "down") return answer(500, { __type: "com.amazonaws.sqs#InternalError" });
    const isReceive = target === "AmazonSQS.ReceiveMessage";
    const isShort = !(request.body as { WaitTimeSeconds?: number } | undefined)?.WaitTimeSeconds;
    const isEmpty = (state.fault === "empty" && chance(0.5)) || (state.harsh && isShort && chance(0.2));
    return isReceive && isEmpty ? answer(200, {}) : undefined;
  });
};
