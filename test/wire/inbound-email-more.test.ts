import { afterAll, beforeAll, expect, test } from "vitest";
import { type AgentClient, agentClient } from "../support/agent-client.ts";
import type { Answer } from "../support/answer.ts";
import { newAddress } from "../support/customer-client.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { mailGateway, plainMail } from "../support/mail-gateway.ts";
import { mailbox } from "../support/mailbox.ts";

/** What strangers try at the door for mail, and mail that is odd without meaning any harm. */

const FORGED = "Authentication-Results: mx.company.example; dmarc=fail (p=reject) header.from=example.com";

let host: HarshHost;
let alice: AgentClient;
let gateway: ReturnType<typeof mailGateway>;

beforeAll(async () => {
  host = await startHarshHost({
    inbound: {
      replyDomain: "reply.heard.example",
      recipients: ["care@heard.example"],
      authenticatedBy: ["mx.company.example"],
      trustedForwarders: ["group@forwarder.example"],
    },
  });
  alice = await agentClient(host, "alice");
  gateway = mailGateway(host);
});
afterAll(() => host.stopAndCheck());

const complain = async (email = newAddress(), subject?: string) => {
  const { body } = await gateway.send(plainMail({ from: email, ...(subject === undefined ? {} : { subject }) }));
  const acknowledgement = await mailbox(host).nth(email, 1);
  const replyTo = acknowledgement.headers["reply-to"] ?? "";
  return { email, reference: body.reference as string, replyTo, acknowledgement };
};

type Body = Answer["body"];

const seen = async (reference: string): Promise<Body> => (await alice.get(reference)).body;
const entriesOf = async (reference: string, wanted: string) =>
  (await seen(reference)).timeline.filter(({ kind }: { kind: string }) => kind === wanted);

/** Whatever was owed for mails before is sent once a later one's acknowledgement is there. */
const nothingWasMailedTo = async (address: string) => {
  await complain();
  expect(await mailbox(host).to(address)).toEqual([]);
};

test("nothing that a stranger typed is in what an unproven address gets", async () => {
  const email = newAddress("victim");
  const typed = "visit evil.example";
  const raw = plainMail({ from: `"${typed}" <${email}>`, subject: `Win: ${typed}`, text: `Please ${typed} now.` });
  await gateway.send(raw);
  const { subject, text, html, headers } = await mailbox(host).nth(email, 1);
  expect([subject, text, html, ...Object.values(headers)].join("\n")).not.toContain("evil.example");
});

test("a Reply-To and an X-Original-From beside a From that is read get nothing", async () => {
  const [email, victim] = [newAddress(), newAddress("victim")];
  const more = [`Reply-To: ${victim}`, `X-Original-From: ${victim}`, `Sender: ${victim}`];
  const { body } = await gateway.send(plainMail({ from: email, more }));
  await mailbox(host).nth(email, 1);
  expect((await seen(body.reference)).complaint.customer.email).toBe(email);
  expect(await mailbox(host).to(victim)).toEqual([]);
});

test("a forwarder's word of who wrote counts from the forwarder alone", async () => {
  const [customer, victim] = [newAddress(), newAddress("victim")];
  const mailOf = (author: string) =>
    plainMail({ from: "Group <group@forwarder.example>", more: [`X-Original-From: ${author}`] });
  const trusted = await gateway.send(mailOf(customer), { "x-envelope-from": "group@forwarder.example" });
  expect((await seen(trusted.body.reference)).complaint.customer).toMatchObject({ email: customer, proof: "none" });
  const feigned = await gateway.send(mailOf(victim), { "x-envelope-from": "eve@stranger.example" });
  expect((await seen(feigned.body.reference)).complaint.customer.email).toBe("group@forwarder.example");
  await nothingWasMailedTo(victim);
});

test("mail that fails its domain's DMARC is a third party's at a valid reply address, and joins nothing by its subject", async () => {
  const { email, reference, replyTo } = await complain();
  const forged = await gateway.send(
    plainMail({ from: email, to: replyTo, text: "Send it elsewhere.", more: [FORGED] }),
  );
  expect(forged.body).toEqual({ outcome: "joined", reference });
  expect((await entriesOf(reference, "message")).at(-1)).toMatchObject({ thirdParty: { email } });
  expect((await seen(reference)).complaint.customer.proof).toBe("none");
  const named = await gateway.send(plainMail({ from: email, subject: `About ${reference}`, more: [FORGED] }));
  expect(named.body.outcome).toBe("accepted");
  expect((await seen(named.body.reference)).complaint.links).toEqual([reference]);
});

test("a stranger's automatic answer at a valid reply address wakes nobody and gets nothing", async () => {
  const { reference, replyTo } = await complain();
  const stranger = newAddress("stranger");
  const { revision, status } = (await seen(reference)).complaint;
  const more = ["Auto-Submitted: auto-replied"];
  const { body } = await gateway.send(plainMail({ from: stranger, to: replyTo, subject: "Away", more }));
  expect(body).toMatchObject({ outcome: "parked", reason: "auto-reply", reference });
  const after = (await seen(reference)).complaint;
  expect(after.status).toBe(status);
  expect(after.revision).toBeGreaterThan(revision);
  expect(await entriesOf(reference, "message")).toHaveLength(1);
  await nothingWasMailedTo(stranger);
});

test("a bounce that comes by mail to the reply address is on record, and answers nobody", async () => {
  const { email, reference, replyTo } = await complain();
  const raw = [
    "From: Mail Delivery System <MAILER-DAEMON@mx.example>",
    `To: ${replyTo}`,
    "Subject: Undelivered Mail Returned to Sender",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    "",
    "--b\r\nContent-Type: text/plain\r\n\r\nThis is the mail system.",
    `--b\r\nContent-Type: message/delivery-status\r\n\r\nFinal-Recipient: rfc822; ${email}\r\nAction: failed`,
    "--b--",
  ].join("\r\n");
  const { body } = await gateway.send(raw, { "x-envelope-from": "<>", "x-envelope-to": replyTo });
  expect(body).toMatchObject({ outcome: "parked", reason: "bounce", reference });
  expect(await entriesOf(reference, "automatic-answer")).toHaveLength(1);
  await nothingWasMailedTo("MAILER-DAEMON@mx.example");
  expect(await mailbox(host).to(email)).toHaveLength(1);
});

test("a mail with the null path by its envelope is no complaint", async () => {
  const email = newAddress();
  const { body } = await gateway.send(plainMail({ from: email }), { "x-envelope-from": "<>" });
  expect(body).toMatchObject({ outcome: "parked", reason: "machine" });
});

test("recipients that make no sense harm nothing, and a reply address among them counts", async () => {
  const { reference, replyTo } = await complain();
  const stranger = newAddress("stranger");
  const odd = `,,<>,<<>>,@,a@b@c,"x,y"@reply.heard.example,${"a".repeat(500)}@reply.heard.example`;
  const feigned = replyTo.replace(/.@/, (last) => (last === "a@" ? "b@" : "a@"));
  const missed = await gateway.send(plainMail({ from: stranger }), { "x-envelope-to": `${odd},${feigned}` });
  expect(missed.body.outcome).toBe("accepted");
  const found = await gateway.send(plainMail({ from: stranger }), { "x-envelope-to": `${odd},<${replyTo}>` });
  expect(found.body).toEqual({ outcome: "joined", reference });
});

test("a customer is known under another tag of their mailbox", async () => {
  const { reference } = await complain("tagged@example.com");
  const again = plainMail({ from: "tagged+shop@example.com", subject: `Re: ${reference}`, text: "More of it." });
  expect((await gateway.send(again)).body).toEqual({ outcome: "joined", reference });
});

test("a mail without any address is a complaint, and says why nobody was answered", async () => {
  const { body } = await gateway.send("Subject: kettle\r\n\r\nIt is broken.\r\n");
  expect(body.outcome).toBe("accepted");
  const { acknowledgement } = (await seen(body.reference)).complaint;
  expect(acknowledgement).toMatchObject({ state: "withheld", reason: "no-address" });
});

test("a Message-ID of 10,000 characters is known again by the rest of its mail, and repeated nowhere", async () => {
  const email = newAddress();
  const raw = plainMail({ from: email, id: `<${"a".repeat(10_000)}@customer.example>` });
  const first = await gateway.send(raw);
  expect((await gateway.send(raw)).body).toEqual({ outcome: "duplicate", reference: first.body.reference });
  const { headers } = await mailbox(host).nth(email, 1);
  expect(Object.values(headers).join()).not.toContain("aaaaaaaaaa");
});

test("of fifty files those within the limits are kept, and the others are named with the reason", async () => {
  const files = Array.from({ length: 50 }, (_, place) => [
    "--b",
    `Content-Disposition: attachment; filename="note-${place}.txt"`,
    "Content-Type: text/plain",
    "",
    "The same words in each.",
  ]).flat();
  const head = [
    `From: ${newAddress()}`,
    "Subject: files",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "",
    "See the files.",
  ];
  const { body } = await gateway.send([...head, ...files, "--b--"].join("\r\n"));
  const [{ attachments }] = await entriesOf(body.reference, "message");
  expect(attachments).toHaveLength(50);
  expect(new Set(attachments.map(({ id }: { id: string }) => id)).size).toBe(50);
  const refused = attachments.filter((file: { refused?: string }) => file.refused === "too-many");
  expect(refused).toHaveLength(40);
});

test("several mails to one complaint at once all join", async () => {
  const { email, reference, replyTo } = await complain();
  const texts = Array.from({ length: 8 }, (_, place) => `Word ${place}.`);
  const answers = await Promise.all(texts.map((text) => gateway.send(plainMail({ from: email, to: replyTo, text }))));
  expect(answers.map(({ body }) => body)).toEqual(texts.map(() => ({ outcome: "joined", reference })));
  const said = (await entriesOf(reference, "message")).map(({ text }: { text: string }) => text.trim());
  expect(said.slice(1).sort()).toEqual([...texts].sort());
});

test("a mail that was set aside and is taken back by several at once is one complaint", async () => {
  const email = newAddress();
  const { body } = await gateway.send(plainMail({ from: email, more: ["List-Id: <news.customer.example>"] }));
  const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(() => alice.acceptParked(body.parked)));
  const [first] = answers;
  expect(answers.map((answer) => [answer.status, answer.body])).toEqual(
    answers.map(() => [200, { outcome: "accepted", reference: first?.body.reference }]),
  );
  expect((await seen(first?.body.reference)).customer.complaints).toEqual([]);
  expect(await entriesOf(first?.body.reference, "accepted-from-parked")).toHaveLength(1);
});

test("a mail that was set aside and belongs to a complaint joins it, and who took it back is on its timeline", async () => {
  const { email, reference, replyTo } = await complain();
  const more = ["Auto-Submitted: auto-replied"];
  const { body } = await gateway.send(plainMail({ from: email, to: replyTo, text: "It is me.", more }));
  expect(body.outcome).toBe("parked");
  const accepted = await alice.acceptParked(body.parked);
  expect(accepted.body).toEqual({ outcome: "joined", reference });
  expect(await entriesOf(reference, "accepted-from-parked")).toEqual([
    expect.objectContaining({ by: { kind: "agent", id: "alice" } }),
  ]);
});

test("an answer to a complaint that was closed long ago is a new one, which names the old one", async () => {
  const { email, reference, replyTo } = await complain();
  await alice.take(reference);
  expect((await alice.act(reference, "close", { note: "An advertisement.", spam: true })).status).toBe(200);
  await host.advanceClock(100 * 86_400_000);
  const { body } = await gateway.send(plainMail({ from: email, to: replyTo, text: "It broke again." }));
  expect(body.outcome).toBe("accepted");
  expect(body.reference).not.toBe(reference);
  expect((await seen(body.reference)).complaint.links).toEqual([reference]);
  expect((await seen(reference)).status).toBe("closed");
});
