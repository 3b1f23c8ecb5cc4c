import { expect } from "vitest";
import { channelClient } from "../shared/channels/channel-client.ts";
import { agentClient } from "../support/agent-client.ts";
import type { Answer } from "../support/answer.ts";
import { greet } from "../support/chat-client.ts";
import { crmClient } from "../support/crm-client.ts";
import { customerClient } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import type { HarshHost } from "../support/harsh-host.ts";
import { incidentClient } from "../support/incident-client.ts";
import { DAY, HOUR, upheld } from "../support/journey.ts";
import { mailGateway } from "../support/mail-gateway.ts";
import { linkIn, mailbox } from "../support/mailbox.ts";
import { NOBODY } from "./deployment.ts";
import type { Story } from "./kept.ts";

const ANSWER = "We send a new one today.";
const PICTURE = Buffer.concat([Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), Buffer.alloc(100, 7)]);

const mailOf = (from: string, id: string, more: readonly string[] = [], text = "The kettle came broken."): string =>
  [
    `From: ${from}`,
    "To: care@nordlicht.example",
    "Subject: Broken kettle",
    `Message-ID: <${id}@customer.example>`,
    ...more,
  ]
    .join("\r\n")
    .concat(`\r\n\r\n${text}\r\n`);

const mailWithFile = (from: string): string =>
  mailOf(
    from,
    "with-file",
    ["MIME-Version: 1.0", 'Content-Type: multipart/mixed; boundary="b"'],
    [
      "--b",
      "Content-Type: text/plain; charset=utf-8",
      "",
      "See the picture.",
      "--b",
      'Content-Type: image/png; name="kettle.png"',
      'Content-Disposition: attachment; filename="kettle.png"',
      "Content-Transfer-Encoding: base64",
      "",
      PICTURE.toString("base64"),
      "--b--",
    ].join("\r\n"),
  );

/** What a call that has to do something answered. */
const done = (answer: Answer): Answer => {
  expect([200, 201, 202, 204], answer.text).toContain(answer.status);
  return answer;
};

/** A little of everything that can be stored, at different places of its life. */
export const playStory = async (host: HarshHost): Promise<Story> => {
  const [customer, alice, sam] = [
    customerClient(host),
    await agentClient(host, "alice"),
    await agentClient(host, "sam", ["agent", "supervisor"]),
  ];
  const incidents = await incidentClient(host, "alice");
  const mails = mailbox(host);
  const complaints: Record<string, string> = {};
  const complain = async (name: string, fields: Record<string, unknown>, headers = {}): Promise<string> => {
    const { body, text } = await customer.complain(fields, headers);
    expect(body.reference, text).toBeTypeOf("string");
    complaints[name] = body.reference;
    return body.reference;
  };
  const acknowledged = async (name: string, more: { email?: string; category?: string } = {}): Promise<string> => {
    const { email = `${name}@customer.example` } = more;
    const reference = await complain(name, { message: "It came broken.", ...more, email });
    await mails.nth(email, 1);
    return reference;
  };

  done(await sam.entries("PUT", "/alice", { teams: ["support", "loans"], languages: ["en", "ko"], cap: 100 }));

  const asked = await customer.askToUpload({ filename: "kettle.png", contentType: "image/png", size: PICTURE.length });
  const { id: file, upload } = asked.body;
  await fetch(upload.url, { method: upload.method, headers: upload.headers, body: new Uint8Array(PICTURE) });
  const again = {
    key: "kept-1",
    body: {
      ...{ message: "주전자가 깨진 채로 왔어요.", email: "by-form@customer.example", name: "김민지", locale: "ko" },
      ...{ orderId: "A-1001", product: "kettle", attachments: [file], metadata: { page: "/orders" } },
    },
  };
  await complain("byForm", again.body, { "idempotency-key": again.key });
  await mails.nth("by-form@customer.example", 1);
  const { body: seen } = await sam.get(complaints.byForm ?? "");
  const { id } = seen.complaint.customer;
  done(await sam.call("PUT", `/customers/${id}/hold`, { reason: "Case 4 C 12/26" }));
  done(await crmClient(host).push(id, { customer: id, segment: "business", facts: { since: "2019" } }));

  const mail = mailWithFile("Ada <by-mail@customer.example>");
  complaints.byMail = (await mailGateway(host).send(mail)).body.reference;
  await mails.nth("by-mail@customer.example", 1);
  const parked = await mailGateway(host).send(
    mailOf("robot@customer.example", "parked", ["Auto-Submitted: auto-replied"]),
  );

  await acknowledged("unanswered");
  await alice.take(complaints.unanswered ?? "");
  await alice.act(complaints.unanswered ?? "", "reply", { message: "Which one?" });
  const question = await mails.nth("unanswered@customer.example", 2);

  await acknowledged("resolved");
  await alice.take(complaints.resolved ?? "");
  done(await alice.act(complaints.resolved ?? "", "resolve", upheld));
  await mails.nth("resolved@customer.example", 2);
  await acknowledged("closed", { category: "delivery" });
  await alice.take(complaints.closed ?? "");
  done(await alice.act(complaints.closed ?? "", "resolve", upheld));

  await acknowledged("bounced", { email: "bounce+ada@simulator.amazonses.com" });
  for (const place of [1, 2, 3, 4, 5])
    await complain(`digest${place}`, { message: `Late ${place}.`, email: "d@customer.example" });

  const older = await acknowledged("older", { email: "merged@customer.example" });
  const newer = await complain("newer", { message: "And the lid.", email: "merged@customer.example" });
  await alice.take(older);
  done(await alice.act(older, "merge", { into: newer, note: "The same kettle." }));

  await host.advanceClock(2 * DAY + HOUR);
  await host.runSchedules();
  const fixed = linkIn(await mails.nth("closed@customer.example", 3));
  await customer.answerFollowUp(fixed, "yes");
  await customer.rate(fixed, { score: "5", comment: "Thank you." });
  const resolved = linkIn(await mails.nth("resolved@customer.example", 3));

  const linked = [await acknowledged("linked1"), await acknowledged("linked2")];
  const opened = done(
    await incidents.open({ title: "Storm in the north", team: "support" }, { "idempotency-key": "storm" }),
  );
  for (const reference of linked) done(await alice.act(reference, "link", { incident: opened.body.id }));
  done(await incidents.act(opened.body.id, "reply", { message: "The carrier is late everywhere." }));

  const bySystem = await channelClient(
    host,
    "/v1/inbound/chat",
  )({
    conversation: "c-1",
    message: { id: "m-1", text: "My kettle came broken." },
    customer: { name: "Ada" },
  });
  complaints.bySystem = bySystem.body.reference;
  const call = { channel: "phone", message: "Called about a refund.", phone: "+49301234567", name: "Ada" };
  complaints.phone = (await alice.writeDown(call)).body.reference;

  // What became late meanwhile goes ahead, and there is more of it than one wait is long.
  const takeAtLast = (reference: string) => alice.take(reference).catch(() => alice.take(reference));
  const approval = await acknowledged("approval");
  await takeAtLast(approval);
  done(await alice.act(approval, "resolve", { ...upheld, redress: { kind: "refund", amount: 900, currency: "EUR" } }));

  const chat = await greet(host, { locale: "en" });
  chat.send({ type: "message", seq: 1, text: "The box was empty." });
  complaints.chat = (await chat.next("accepted")).reference;
  await takeAtLast(complaints.chat);
  done(await alice.act(complaints.chat, "reply", { message: ANSWER, keep: true }));
  const { seq } = await chat.next("message");
  chat.cut();
  const early = await greet(host, { locale: "de" });
  early.send({ type: "message", seq: 1, text: "Die Kiste war leer." });
  complaints.early = (await early.next("accepted")).reference;
  // Kept until the one before it comes.
  early.send({ type: "message", seq: 3, text: "Und der Deckel fehlt." });

  done(await sam.call("POST", "/webhooks", { url: NOBODY, types: ["complaint.closed"] }));

  await acknowledged("held");
  await takeAtLast(complaints.held ?? "");
  await host.runSchedules();
  await acknowledged("queued");

  const forgotten = await sam.get(await acknowledged("forgotten"));
  delete complaints.forgotten;
  const erasing: string = forgotten.body.complaint.customer.id;
  done(await sam.call("POST", `/customers/${erasing}/erase`));
  await eventually("nobody finds it", async () => {
    await host.runSchedules();
    return (await sam.get(forgotten.body.complaint.reference)).status === 404;
  });

  const known = await Promise.all(
    Object.entries(complaints).map(async ([name, reference]) => {
      const { body, text } = await sam.get(reference);
      expect(body.complaint, text).toBeDefined();
      return [name, { reference, status: body.complaint.status, entries: body.timeline.length }] as const;
    }),
  );
  return {
    complaints: Object.fromEntries(known),
    links: { unanswered: new URL(linkIn(question)).pathname, resolved: new URL(resolved).pathname },
    replyTo: {
      address: question.headers["reply-to"] ?? "",
      customer: "unanswered@customer.example",
      reference: complaints.unanswered ?? "",
    },
    chat: { token: chat.ready.token, seq, answer: ANSWER },
    parked: parked.body.parked,
    incident: opened.body.id,
    erasing,
    early: early.ready.token,
    again,
    mail,
  };
};
