import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { SQSClient } from "@aws-sdk/client-sqs";
import type { AddressId, IncidentId, LaneId, Reference } from "../../shared/domain/ids.ts";
import { createHintPoster } from "../../shared/queue/post-hints.ts";
import { createWakePoster } from "../../shared/queue/post-wakes.ts";
import { createWebhookWakePoster } from "../../shared/queue/post-webhook-wake.ts";
import type { Kept } from "./kept.ts";

interface About {
  reference: Reference;
  /** Of its ticket. */
  ticket: number;
  address: AddressId;
  incident: IncidentId;
}

const md5 = (text: string) => createHash("md5").update(text).digest("hex");

/** What each sender puts into its queue, as it comes over the wire. */
export const writeMessages = async ({ reference, ticket, address, incident }: About): Promise<Kept["messages"]> => {
  const bodies = new Map<string, string[]>();
  const take = (url: string, body: string) => {
    const queue = url.slice(url.lastIndexOf("/") + 1);
    bodies.set(queue, [...(bodies.get(queue) ?? []), body]);
    return md5(body);
  };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const sent = JSON.parse(Buffer.concat(chunks).toString());
    const entries: { Id: string; MessageBody: string }[] = sent.Entries ?? [];
    const Successful = entries.map(({ Id, MessageBody }) => ({
      ...{ Id, MessageId: Id },
      MD5OfMessageBody: take(sent.QueueUrl, MessageBody),
    }));
    const one = sent.MessageBody && { MessageId: "1", MD5OfMessageBody: take(sent.QueueUrl, sent.MessageBody) };
    response.end(JSON.stringify(one ?? { Successful, Failed: [] }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new SQSClient({ endpoint, region: "us-east-1", credentials, useQueueUrlAsEndpoint: false });
  const at = (queue: string) => `${endpoint}/0/${queue}`;

  const lane = "support-standard" as LaneId;
  const post = createHintPoster(client, {
    lanes: { [lane]: at(`lane-${lane}`) },
    fresh: at("fresh"),
    pushes: at("pushes"),
  });
  await post([
    { kind: "kick", reference },
    { kind: "ticket", reference, ticket, lane },
    { kind: "push", reference },
    { kind: "push", reference, typing: true },
  ]);
  const wakes = [{ complaint: reference }, { address }, { incident }];
  await createWakePoster(client, at("overdue"))(wakes.map((wake) => ({ wake, delay: 0 })));
  await createWebhookWakePoster(client, at("webhooks"))({ endpoint: "crm" } as never);
  client.destroy();
  server.close();
  return Object.fromEntries([...bodies].sort(([one], [other]) => (one < other ? -1 : 1)));
};
