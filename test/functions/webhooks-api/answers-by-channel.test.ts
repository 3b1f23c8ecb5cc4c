import { afterAll, beforeAll, expect, test } from "vitest";
import { channelClient } from "../../shared/channels/channel-client.ts";
import { type AgentClient, agentClient } from "../../support/agent-client.ts";
import { type HarshHost, startHarshHost } from "../../support/harsh-host.ts";
import { type Receiver, startReceiver } from "./receiver.ts";
import { type WebhookClient, webhookClient } from "./webhook-client.ts";

/** Two systems that put answers where complaints came from: one under reviews, one into social networks. */

let host: HarshHost;
let reviews: Receiver;
let social: Receiver;
let alice: AgentClient;
let sam: WebhookClient;
beforeAll(async () => {
  [reviews, social] = await Promise.all([startReceiver(), startReceiver()]);
  const endpoints = [
    { id: "reviews", url: reviews.url, detail: "full" as const, answers: ["review"] },
    {
      id: "social",
      url: social.url,
      detail: "full" as const,
      answers: ["social"],
      types: ["complaint.rated" as const],
    },
  ];
  host = await startHarshHost({ webhooks: { endpoints } });
  alice = await agentClient(host, "alice");
  sam = await webhookClient(host, "sam");
});
afterAll(async () => {
  await host.stopAndCheck();
  await Promise.all([reviews.close(), social.close()]);
});

const answered = async (path: string, complaint: object): Promise<string> => {
  const { reference } = (await channelClient(host, path)(complaint)).body;
  await alice.take(reference);
  expect((await alice.act(reference, "reply", { message: "We are sorry.", keep: false })).status).toBe(200);
  return reference;
};
const becameOf = async (reference: string): Promise<string[]> => {
  const { timeline } = (await alice.get(reference)).body;
  return timeline.flatMap(({ kind, mail }: { kind: string; mail?: string }) =>
    kind === "answer-taken" || (kind === "mail-withheld" && mail === "reply") ? [kind] : [],
  );
};
const repliesAt = ({ received }: Receiver, reference: string): number =>
  received.filter(({ body }) => body.type === "complaint.replied" && body.data.reference === reference).length;
/** As its log has it, which is written once the complaint was told. */
const hasDelivered = async (endpoint: string, reference: string): Promise<boolean> => {
  const { items } = (await sam("GET", `/${endpoint}/log?limit=100`)).body;
  return items.some(
    (row: { type: string; reference?: string; outcome: string }) =>
      row.type === "complaint.replied" && row.reference === reference && row.outcome === "delivered",
  );
};

test("an answer is taken where the endpoint of its channel took it, whatever another one says", async () => {
  social.status = 500;
  const mention = { id: "10", network: "mastodon", text: "My kettle came broken.", author: { handle: "@ada" } };
  const reference = await answered("/v1/inbound/social", mention);
  await host.after(
    0,
    "the other one took it, and its own has it",
    async () => repliesAt(social, reference) > 0 && hasDelivered("reviews", reference),
  );
  expect(await becameOf(reference)).toEqual([]);
  social.status = 204;
  await host.after(60_000, "its own took it", async () => (await becameOf(reference)).length > 0);
  expect(await becameOf(reference)).toEqual(["answer-taken"]);
});

test("a review's is taken by the other one, which alone gets it unasked", async () => {
  const reference = await answered("/v1/inbound/reviews", { id: "r-1", rating: 1, text: "Broken." });
  await host.after(0, "it was taken", async () => (await becameOf(reference)).length > 0);
  expect(await becameOf(reference)).toEqual(["answer-taken"]);
  expect(repliesAt(social, reference)).toBe(0);
});

test("one of a channel for which nobody answers reached nobody", async () => {
  const message = { conversation: "c-1", message: { id: "m-1", text: "Broken." } };
  const reference = await answered("/v1/inbound/chat", message);
  await host.after(0, "it is known", async () => (await becameOf(reference)).length > 0);
  expect(await becameOf(reference)).toEqual(["mail-withheld"]);
});
