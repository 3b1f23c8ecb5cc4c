import { randomBytes } from "node:crypto";
import { GetObjectCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { Webhook } from "standardwebhooks";
import { expect } from "vitest";
import type { Host } from "../../infra/local/host.ts";
import { findHost } from "../../infra/local/host-file.ts";
import { readRealTime } from "../../infra/local/time-offset.ts";
import { type AgentClient, agentClient } from "./agent-client.ts";
import { readAnswer } from "./answer.ts";
import { greet } from "./chat-client.ts";
import { crmClient } from "./crm-client.ts";
import { customerClient } from "./customer-client.ts";
import { eventually } from "./eventually.ts";
import type { HarshHost } from "./harsh-host.ts";
import { mailGateway } from "./mail-gateway.ts";
import { mailbox } from "./mailbox.ts";
import { smtpClient } from "./smtp-client.ts";
import { readTable } from "./table.ts";

/** One customer with all that can be stored of one, whose every word has a sign by which it is found again. */
export interface Person {
  email: string;
  name: string;
  phone: string;
  /** In every text, subject, name of a file and fact. */
  sign: string;
  /** In every file. */
  bytes: Buffer;
  id: string;
  references: string[];
  /** The whole of what was sent, to send it again. */
  form: { body: object; headers: Record<string, string> };
  mails: string[];
}

export const MINUTE = 60_000;

const withFile = ({ email, name, sign, bytes }: Person, more: readonly string[], text: string): string =>
  [
    `From: ${name} <${email}>`,
    "To: care@heard.example",
    `Subject: About ${sign}`,
    ...more,
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="part"',
    "",
    "--part",
    "Content-Type: text/plain; charset=utf-8",
    "",
    `${text} ${sign}`,
    "--part",
    `Content-Type: image/png; name="${sign}.png"`,
    `Content-Disposition: attachment; filename="${sign}.png"`,
    "Content-Transfer-Encoding: base64",
    "",
    bytes.toString("base64"),
    "--part--",
    "",
  ].join("\r\n");

/** By the company's own chat product. */
export const sayElsewhere = async (host: Host, { email, name, sign }: Person, message: string) => {
  const signedAt = new Date(readRealTime());
  const body = JSON.stringify({
    conversation: `c-${sign}`,
    message: { id: `m-${sign}-${message.length}`, text: `${message} ${sign}` },
    customer: { email, name },
  });
  const webhook = new Webhook(Buffer.from(host.inboundSecret).toString("base64"));
  const headers = {
    "content-type": "application/json",
    "webhook-id": "msg_1",
    "webhook-timestamp": String(Math.floor(signedAt.getTime() / 1_000)),
    "webhook-signature": webhook.sign("msg_1", signedAt, body),
  };
  return readAnswer(await fetch(`${host.url}/v1/inbound/chat`, { method: "POST", body, headers }));
};

const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");

/** By form with a file, by mail, in a chat, set aside; merged, answered, come back, told of by a CRM. */
export const liveThrough = async (host: HarshHost, name: string, alice: AgentClient): Promise<Person> => {
  const customer = customerClient(host);
  const sign = `zq${randomBytes(6).toString("hex")}`;
  const bytes = Buffer.concat([PNG, Buffer.from(sign), Buffer.alloc(200, 7)]);
  const person: Person = {
    ...{ email: `${name.toLowerCase()}.${sign}@example.com`, name: `${name} ${sign}`, phone: "+4930555123987" },
    ...{
      sign,
      bytes,
      id: "",
      references: [],
      form: { body: {}, headers: { "idempotency-key": `key-${sign}-form` } },
      mails: [],
    },
  };
  const { email, phone } = person;
  expect(
    (await crmClient(host).push(`mailto:${email}`, { customer: `mailto:${email}`, facts: { Nickname: sign } })).status,
  ).toBe(200);

  const uploaded = (
    await customer.askToUpload({ filename: `${sign}.png`, contentType: "image/png", size: bytes.length })
  ).body;
  const { url, headers } = uploaded.upload;
  expect((await fetch(url, { method: "PUT", headers, body: new Uint8Array(bytes) })).status).toBe(200);
  const about = { orderId: `order-${sign}`, subject: `Kettle ${sign}`, product: "Kettle", category: "Repair" };
  person.form.body = {
    ...{ message: `It broke. ${sign}`, email, phone, name: person.name },
    ...about,
    attachments: [uploaded.id],
    metadata: { page: sign },
  };
  const first = await customer.complain(person.form.body, person.form.headers);
  expect(first.status, first.text).toBe(202);
  const second = await customer.complain(
    { message: `Again. ${sign}`, email },
    { "idempotency-key": `key-${sign}-second` },
  );
  await mailbox(host).nth(email, 2);
  person.id = (await alice.get(first.body.reference)).body.complaint.customer.id;

  const gateway = mailGateway(host);
  person.mails.push(withFile(person, [`Message-ID: <${sign}@customer.example>`], "By mail."));
  person.mails.push(withFile(person, [], "Without an id."));
  person.mails.push(
    withFile(person, [`Message-ID: <away-${sign}@customer.example>`, "Auto-Submitted: auto-replied"], "I am away."),
  );
  const [byMail, nameless, aside] = [
    await gateway.send(person.mails[0] ?? ""),
    await gateway.send(person.mails[1] ?? ""),
    await gateway.send(person.mails[2] ?? ""),
  ];
  expect([byMail, nameless, aside].map(({ body }) => body.outcome)).toEqual(["accepted", "accepted", "parked"]);
  const answered = withFile(
    person,
    [`Message-ID: <more-${sign}@customer.example>`, `In-Reply-To: <${sign}@customer.example>`],
    "One more thing.",
  );
  person.mails.push(answered);
  expect((await gateway.send(answered)).body.outcome).toBe("joined");

  await deliver(host, person, answered);

  const chat = await greet(host, { email, name: person.name, metadata: { page: sign } });
  chat.send({ type: "message", seq: 1, text: `Hello. ${sign}` });
  const { reference: inChat } = await chat.next("accepted");
  chat.send({ type: "message", seq: 5, text: `Too early. ${sign}` });
  await eventually("a frame is held", async () =>
    (await readTable(host)).some((item) => item.includes("frame#") && item.includes(sign)),
  );

  const elsewhere = await sayElsewhere(host, person, "Hello there.");
  expect(elsewhere.status, elsewhere.text).toBe(202);

  const { reference } = first.body;
  await alice.act(second.body.reference, "merge", { into: reference, note: `The same. ${sign}` });
  await eventually("it is merged", async () =>
    JSON.stringify((await alice.get(reference)).body).includes('"absorbed"'),
  );
  await alice.take(reference);
  expect((await alice.act(reference, "reply", { message: `Which one, ${sign}?`, keep: true })).status).toBe(200);
  await eventually("the answer is on record", async () =>
    JSON.stringify((await alice.get(reference)).body).includes('"mail":"reply"'),
  );
  person.references = [first, second, byMail, nameless, elsewhere]
    .map(({ body }) => body.reference)
    .concat(inChat ?? "");
  await bounce(host, person);
  return person;
};

/** By SES, which puts it into the bucket before anybody asks whether it is known. */
export const deliver = async (host: Host, { email }: Person, mail: string): Promise<void> => {
  const client = smtpClient(host);
  await client.sendRaw(mail, { from: email, to: "care@heard.example" });
  client.close();
};

/** A mail to that address comes back for good. */
const bounce = async (host: Host, { email, references }: Person): Promise<void> => {
  const mail = { messageId: `bounced-${email.length}`, destination: [email], tags: { reference: [references[2]] } };
  const event = {
    eventType: "Bounce",
    mail,
    bounce: { bounceType: "Permanent", bouncedRecipients: [{ emailAddress: email }] },
  };
  const record = {
    messageId: "record-1",
    receiptHandle: "1",
    body: JSON.stringify(event),
    attributes: {},
    messageAttributes: {},
  };
  expect(await host.invoke("record-delivery", { Records: [record] })).toEqual({ batchItemFailures: [] });
};

/** All that lies in the bucket, by its key. */
export const readBucket = async (host: Host): Promise<Map<string, Buffer>> => {
  const { AWS_ENDPOINT_URL_S3: endpoint = "", BUCKET_NAME: Bucket = "" } =
    findHost(host.dataDir)?.environments["customer-data"] ?? {};
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new S3Client({ endpoint, region: "us-east-1", credentials, forcePathStyle: true });
  try {
    const { Contents: found = [] } = await client.send(new ListObjectsV2Command({ Bucket }));
    const files = await Promise.all(
      found.map(async ({ Key = "" }): Promise<[string, Buffer]> => {
        const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
        return [Key, Buffer.from((await Body?.transformToByteArray()) ?? [])];
      }),
    );
    return new Map(files);
  } finally {
    client.destroy();
  }
};

/** A supervisor who works on customers' data. */
export const privacyClient = async (host: Host) => {
  const sam = await agentClient(host, "sam", ["agent", "supervisor"]);
  const at = (id: string, action = "") => `/customers/${encodeURIComponent(id)}${action}`;
  return {
    ...sam,
    read: (id: string) => sam.call("GET", at(id)),
    hold: (id: string, reason: string) => sam.call("PUT", at(id, "/hold"), { reason }),
    release: (id: string) => sam.call("DELETE", at(id, "/hold")),
    erase: (id: string) => sam.call("POST", at(id, "/erase")),
    export: (id: string, cursor?: string) =>
      sam.call("POST", at(id, `/export${cursor === undefined ? "" : `?cursor=${cursor}`}`)),
    /** Of all pages. */
    exportAll: async (id: string): Promise<{ kind: string; reference?: string; data: Record<string, unknown> }[]> => {
      const items = [];
      for (let cursor: string | undefined, isFirst = true; isFirst || cursor !== undefined; isFirst = false) {
        const { status, body, text } = await sam.call(
          "POST",
          at(id, `/export${cursor === undefined ? "" : `?cursor=${cursor}`}`),
        );
        expect(status, text).toBe(200);
        items.push(...body.items);
        cursor = body.nextCursor;
      }
      return items;
    },
    /** Until nothing is left. */
    erased: async (id: string) => {
      await host.advanceClock(2 * MINUTE);
      return eventually("all is erased", async () => {
        await host.runSchedules();
        const { body } = await sam.call("GET", at(id));
        return body.erasure?.state === "erased" && body;
      });
    },
  };
};
