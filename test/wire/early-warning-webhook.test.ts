import { afterAll, beforeAll, expect, it } from "vitest";
import { type Receiver, startReceiver } from "../functions/webhooks-api/receiver.ts";
import { type WebhookClient, webhookClient } from "../functions/webhooks-api/webhook-client.ts";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { faultsIn } from "../support/documented.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { mailbox } from "../support/mailbox.ts";

const MINUTE = 60_000;
const TYPE = "early_warning.raised";

let host: HarshHost;
let supervisor: WebhookClient;
let quality: Receiver;
let crm: Receiver;
/** Of the endpoint that asks for warnings alone. */
let id: string;
beforeAll(async () => {
  [host, quality, crm] = await Promise.all([startHarshHost({ webhooks: {} }), startReceiver(), startReceiver()]);
  supervisor = await webhookClient(host, "sam");
  id = (await supervisor("POST", "", { url: quality.url, types: [TYPE] })).body.id;
  await supervisor("POST", "", { url: crm.url, types: ["complaint.received"] });
});
afterAll(async () => {
  await host.stopAndCheck();
  await Promise.all([quality, crm].map((receiver) => receiver.close()));
});

/** All at once, each by another customer: more than can be chance for a product without a past. */
const rise = (product: string): Promise<string[]> =>
  Promise.all(
    Array.from({ length: 18 }, async () => {
      const email = newAddress();
      const { body } = await customerClient(host).complain({ message: "It smells of smoke.", email, product });
      await mailbox(host).nth(email, 1);
      return body.reference;
    }),
  );

it("an unusual rise reaches whoever asked to hear of such, as it is documented, and under one id however often", async () => {
  quality.status = 500;
  const references = await rise("Kettle 3000");
  const first = await host.after(5 * MINUTE, "it is told", async () => quality.received[0]);
  quality.status = 204;
  const second = await host.after(MINUTE, "it is told again", async () => quality.received[1]);
  const { day, row } = await host.after(0, "it is taken", async () => {
    const { at } = { at: new Date(host.now()).toISOString().slice(0, 10) };
    const { items } = (await supervisor("GET", `/${id}/log?day=${at}`)).body;
    const [found] = items;
    return found?.outcome === "delivered" && { day: at, row: found };
  });
  expect((await supervisor("POST", `/${id}/replay`, { day, events: [row.id] })).body).toMatchObject({ replayed: 1 });
  await host.after(0, "it is told once more", async () => quality.received.length === 3);

  for (const { id: event, body } of quality.received) {
    expect([event, body]).toEqual([row.id, first.body]);
    const schema = ["webhooks", TYPE, "post", "requestBody", "content", "application/json", "schema"];
    expect(faultsIn(schema, body)).toEqual([]);
  }
  expect(second.headers["webhook-signature"]).toBeDefined();
  const { type, data } = first.body;
  expect([type, data.dimension, data.value]).toEqual([TYPE, "product", "Kettle 3000"]);
  expect(data.count).toBeGreaterThanOrEqual(5);
  expect(data.references.length).toBeGreaterThan(0);
  expect(references).toEqual(expect.arrayContaining(data.references));
  expect(new Set(crm.received.map(({ body }) => body.type))).toEqual(new Set(["complaint.received"]));
}, 120_000);
