import type { CallWatch } from "../../calls/watch-calls.ts";
import type { App } from "./fauxqs.ts";

/** As SQS answers whoever's role doesn't allow a call. What is allowed message by message is so in a batch. */
export const refuseStrangers = (app: App, mayCall: CallWatch): void => {
  app.addHook("preHandler", async (request, reply) => {
    const target = request.headers["x-amz-target"];
    if (typeof target !== "string") return undefined;
    const action = target.replace("AmazonSQS.", "sqs:").replace(/Batch$/, "");
    const { QueueUrl = "" } = (request.body ?? {}) as { QueueUrl?: string };
    if (mayCall(request, [{ action, on: `queue/${QueueUrl.slice(QueueUrl.lastIndexOf("/") + 1)}` }])) return undefined;
    const refusal = { __type: "com.amazon.coral.service#AccessDeniedException", message: "No role allows this." };
    return reply.code(403).type("application/x-amz-json-1.0").send(JSON.stringify(refusal));
  });
};
