import { afterAll, beforeAll, expect, test } from "vitest";
import { type AgentClient, agentClient } from "../support/agent-client.ts";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { mailGateway, plainMail } from "../support/mail-gateway.ts";
import { mailbox } from "../support/mailbox.ts";

let host: HarshHost;
let alice: AgentClient;
let gateway: ReturnType<typeof mailGateway>;

beforeAll(async () => {
  host = await startHarshHost({
    inbound: {
      replyDomain: "reply.heard.example",
      recipients: ["care@heard.example"],
      authenticatedBy: ["mx.company.example"],
    },
  });
  alice = await agentClient(host, "alice");
  gateway = mailGateway(host);
});
afterAll(() => host.stopAndCheck());

const complaintsOf = async (reference: string): Promise<string[]> => {
  const { body } = await alice.get(reference);
  return [reference, ...body.customer.complaints.map((other: { reference: string }) => other.reference)];
};

test("a mail by HTTP becomes a complaint, and is acknowledged", async () => {
  const email = newAddress();
  const { status, body } = await gateway.send(plainMail({ from: `Ada <${email}>` }));
  expect(status).toBe(202);
  expect(body).toEqual({ outcome: "accepted", reference: expect.stringMatching(/^[0-9A-Z]{9}$/) });
  const mail = await mailbox(host).nth(email, 1);
  expect(mail.headers["x-heard-reference"]).toBe(body.reference);
});

test("the same mail twice is one complaint, and one acknowledgement", async () => {
  const email = newAddress();
  const mail = plainMail({ from: email });
  const first = await gateway.send(mail);
  const again = await gateway.send(`Received: by another way\r\n${mail}`);
  expect(again.body).toEqual({ outcome: "duplicate", reference: first.body.reference });
  await mailbox(host).nth(email, 1);
  expect(await complaintsOf(first.body.reference)).toEqual([first.body.reference]);
});

test("a mail without a Message-ID is known again as well", async () => {
  const mail = plainMail({ from: newAddress(), id: undefined, more: ["Date: Sat, 21 Nov 2026 10:00:00 +0000"] });
  const first = await gateway.send(mail);
  expect((await gateway.send(mail)).body).toEqual({ outcome: "duplicate", reference: first.body.reference });
});

test("two different mails under one Message-ID are two complaints", async () => {
  const [from, id] = [newAddress(), "<worn-out@customer.example>"];
  const first = await gateway.send(plainMail({ from, id, text: "The kettle is broken." }));
  const second = await gateway.send(plainMail({ from, id, text: "And the lid is missing." }));
  expect(second.body.outcome).toBe("accepted");
  expect(second.body.reference).not.toBe(first.body.reference);
});

test("a thousand at once under one Message-ID are one complaint, and one acknowledgement", async () => {
  const email = newAddress();
  const mail = plainMail({ from: email });
  const outcomes = new Map<string, number>();
  const references = new Set<string>();
  let waiting = 1_000;
  const sender = async () => {
    while (waiting > 0) {
      waiting -= 1;
      const { status, body } = await gateway.send(mail);
      const outcome = status === 202 ? body.outcome : String(status);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (body.reference !== undefined) references.add(body.reference);
    }
  };
  await Promise.all(Array.from({ length: 50 }, sender));
  expect(Object.fromEntries(outcomes)).toEqual({ accepted: 1, duplicate: 999 });
  expect(references.size).toBe(1);
  await mailbox(host).nth(email, 1);
  expect(await complaintsOf([...references][0] ?? "")).toHaveLength(1);
  expect(await mailbox(host).to(email)).toHaveLength(1);
}, 120_000);

const complain = async (email = newAddress()) => {
  const { body } = await gateway.send(plainMail({ from: email }));
  const acknowledgement = await mailbox(host).nth(email, 1);
  return {
    email,
    reference: body.reference as string,
    replyTo: acknowledgement.headers["reply-to"] ?? "",
    acknowledgement,
  };
};

const messagesOf = async (reference: string) =>
  (await alice.get(reference)).body.timeline.filter(({ kind }: { kind: string }) => kind === "message");

test("an answer to the signed address joins", async () => {
  const { email, reference, replyTo } = await complain();
  const { body } = await gateway.send(
    plainMail({ from: email, to: replyTo, subject: "Anything", text: "One more thing." }),
  );
  expect(body).toEqual({ outcome: "joined", reference });
  expect(await messagesOf(reference)).toMatchObject([{}, { text: expect.stringContaining("One more thing.") }]);
});

test("an answer by a program that drops the signed address joins by the id that SES gave our mail", async () => {
  const { email, reference, acknowledgement } = await complain();
  const inReplyTo = acknowledgement.headers["message-id"] ?? "";
  expect(inReplyTo).toContain("amazonses.com");
  await expect
    .poll(
      async () => {
        const more = [`In-Reply-To: ${inReplyTo}`];
        return (await gateway.send(plainMail({ from: email, subject: "Re", more }))).body.outcome;
      },
      { timeout: 15_000 },
    )
    .toBe("joined");
  expect((await messagesOf(reference)).length).toBeGreaterThan(1);
});

test("who writes again before our answer came joins by their own first mail", async () => {
  const [email, id] = [newAddress(), "<own-first@customer.example>"];
  const { body } = await gateway.send(plainMail({ from: email, id }));
  const again = await gateway.send(plainMail({ from: email, text: "Still broken.", more: [`References: ${id}`] }));
  expect(again.body).toEqual({ outcome: "joined", reference: body.reference });
});

test("a stranger who cites a customer's mail gets a complaint of their own, which names the other", async () => {
  const id = "<cited@customer.example>";
  const { body } = await gateway.send(plainMail({ from: newAddress(), id }));
  const stranger = await gateway.send(plainMail({ from: newAddress("stranger"), more: [`References: ${id}`] }));
  expect(stranger.body.outcome).toBe("accepted");
  expect((await alice.get(stranger.body.reference)).body.complaint.links).toEqual([body.reference]);
});

test("a reference in the subject counts from the customer alone", async () => {
  const { email, reference } = await complain();
  const named = await gateway.send(plainMail({ from: email, subject: `About ${reference}`, text: "More." }));
  expect(named.body).toEqual({ outcome: "joined", reference });
  const stranger = await gateway.send(plainMail({ from: newAddress("stranger"), subject: `About ${reference}` }));
  expect(stranger.body.outcome).toBe("accepted");
});

test("a stranger who holds a valid reply address is shown as a third party, and gets nothing back", async () => {
  const { email, reference, replyTo } = await complain();
  const stranger = newAddress("stranger");
  const { body } = await gateway.send(
    plainMail({ from: `Eve <${stranger}>`, to: replyTo, text: "I am the neighbour." }),
  );
  expect(body).toEqual({ outcome: "joined", reference });
  expect((await messagesOf(reference)).at(-1)).toMatchObject({ thirdParty: { email: stranger, name: "Eve" } });
  await alice.take(reference);
  await alice.act(reference, "reply", { message: "Thank you." });
  await mailbox(host).nth(email, 2);
  expect(await mailbox(host).to(stranger)).toEqual([]);
});

test("an automatic answer is set aside and on its complaint's timeline, and wakes nobody", async () => {
  const { email, reference, replyTo } = await complain();
  await alice.take(reference);
  await alice.act(reference, "reply", { message: "Which colour?" });
  const more = ["Auto-Submitted: auto-replied"];
  const { body } = await gateway.send(plainMail({ from: email, to: replyTo, subject: "Out of office", more }));
  expect(body).toMatchObject({ outcome: "parked", reason: "auto-reply", reference });
  const seen = await alice.get(reference);
  expect(seen.body.status).toBe("awaiting_customer");
  const found = seen.body.timeline.find(({ kind }: { kind: string }) => kind === "automatic-answer");
  expect(found).toMatchObject({ subject: "Out of office" });
});

test("mail that was set aside is listed with its reason, and one call makes a complaint of it", async () => {
  const email = newAddress();
  const more = ["List-Id: <news.customer.example>", "Precedence: list"];
  const parked = await gateway.send(plainMail({ from: email, subject: "To the list", more }));
  expect(parked.body).toMatchObject({ outcome: "parked", reason: "list" });
  const listed = async () =>
    (await alice.parked()).body.items.find(({ id }: { id: string }) => id === parked.body.parked);
  const found = await eventually("it is listed", listed);
  expect(found).toMatchObject({
    from: email,
    subject: "To the list",
    reason: "list",
    excerpt: expect.stringContaining("kettle"),
  });
  const accepted = await alice.acceptParked(parked.body.parked);
  expect(accepted.body).toEqual({ outcome: "accepted", reference: expect.any(String) });
  expect((await alice.acceptParked(parked.body.parked)).body.reference).toBe(accepted.body.reference);
  const { complaint, timeline } = (await alice.get(accepted.body.reference)).body;
  expect(complaint).toMatchObject({ channel: "email", subject: "To the list" });
  expect(timeline.filter(({ kind }: { kind: string }) => kind === "accepted-from-parked")).toEqual([
    expect.objectContaining({ agent: "alice", by: { kind: "agent", id: "alice" } }),
  ]);
  await eventually("it is listed no more", async () => (await listed()) === undefined);
  expect(await mailbox(host).to(email)).toEqual([]);
});

test("the word of a mail system that the company believes proves the sender, and anybody else's doesn't", async () => {
  const result = (by: string) => [`Authentication-Results: ${by}; dmarc=pass (p=REJECT) header.from=customer.example`];
  const proven = await gateway.send(plainMail({ from: newAddress(), more: result("mx.company.example") }));
  const claimed = await gateway.send(plainMail({ from: newAddress(), more: result("mx.elsewhere.example") }));
  const proofOf = async (reference: string) => (await alice.get(reference)).body.complaint.customer.proof;
  expect(await proofOf(proven.body.reference)).toBe("authenticated");
  expect(await proofOf(claimed.body.reference)).toBe("none");
});

test("what fails its domain's DMARC is a complaint without an acknowledgement", async () => {
  const email = newAddress();
  const more = ["Authentication-Results: mx.company.example; dmarc=fail (p=REJECT) header.from=example.com"];
  const { body } = await gateway.send(plainMail({ from: email, more }));
  const { acknowledgement } = (await alice.get(body.reference)).body.complaint;
  expect(acknowledgement).toMatchObject({ state: "withheld", reason: "forged-sender" });
});

test("a mail that is too large for a request comes by upload", async () => {
  const email = newAddress();
  const mail = plainMail({ from: email, text: `It is broken.\r\n${"x".repeat(5_000_000)}` });
  expect((await gateway.send(mail)).status).toBe(413);
  const asked = await customerClient(host).askToUpload({
    filename: "mail.eml",
    contentType: "message/rfc822",
    size: mail.length,
  });
  const { url, headers, method } = asked.body.upload;
  expect((await fetch(url, { method, headers, body: mail })).status).toBe(200);
  const byUpload = JSON.stringify({ upload: asked.body.id });
  const { body } = await gateway.send(byUpload, { "content-type": "application/json" });
  expect(body).toEqual({ outcome: "accepted", reference: expect.any(String) });
  const [{ text, mail: record }] = await messagesOf(body.reference);
  expect(text.startsWith("It is broken.")).toBe(true);
  expect(record.remarks).toEqual(["text-cut"]);
  await mailbox(host).nth(email, 1);
});

test("the door is shut without the secret, and says what it takes", async () => {
  const refused = await gateway.send(plainMail(), { authorization: "Bearer wrong" });
  expect(refused.status).toBe(401);
  expect((await gateway.send("{}", { "content-type": "text/plain" })).status).toBe(415);
  expect((await gateway.send("")).status).toBe(400);
  expect((await gateway.send(new Uint8Array(4 * 1024 * 1024 + 1))).status).toBe(413);
  const unknown = JSON.stringify({ upload: "upl_aaaaaaaaaaaaaaaaaaaaaa" });
  expect((await gateway.send(unknown, { "content-type": "application/json" })).status).toBe(422);
});
