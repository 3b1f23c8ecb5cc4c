import { afterAll, beforeAll, expect, test } from "vitest";
import { HOSTILE } from "../shared/inbound/hostile-mails.ts";
import { type AgentClient, agentClient } from "../support/agent-client.ts";
import { newAddress } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { plainMail } from "../support/mail-gateway.ts";
import { mailbox } from "../support/mailbox.ts";
import { smtpClient } from "../support/smtp-client.ts";

const COMPANY = "care@heard.example";

let host: HarshHost;
let alice: AgentClient;
let mail: ReturnType<typeof smtpClient>;

beforeAll(async () => {
  host = await startHarshHost({ inbound: { replyDomain: "reply.heard.example", recipients: [COMPANY] } });
  alice = await agentClient(host, "alice");
  mail = smtpClient(host);
});
afterAll(async () => {
  mail.close();
  await host.stopAndCheck();
});

/** Sends, and waits for the acknowledgement, which names the complaint. */
const complain = async (raw: string | Uint8Array, from: string): Promise<{ reference: string; body: Answered }> => {
  await mail.sendRaw(raw, { from, to: COMPANY });
  const { headers } = await eventually(`mail to ${from}`, async () => (await mailbox(host).to(from))[0], 60_000);
  const reference = headers["x-heard-reference"] ?? "";
  return { reference, body: (await alice.get(reference)).body };
};

// biome-ignore lint/suspicious/noExplicitAny: an answer of the API, looked at field by field
type Answered = any;

const firstWords = (body: Answered) => body.timeline.find(({ kind }: { kind: string }) => kind === "message");

/** The same attack from an address of its own, so that its acknowledgement can be told from others. */
const from = (email: string, hostile: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(`From: ${email}\r\nSubject: hostile\r\n`), Buffer.from(hostile)]);

test("a mail of 30 MB is a complaint, with what was left out said and the whole of it kept", async () => {
  const email = newAddress();
  const head = [
    `From: ${email}`,
    "Subject: large",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "The film shows it.",
    "--b",
    'Content-Type: video/mp4; name="film.mp4"',
    "Content-Transfer-Encoding: base64",
    "",
    "",
  ].join("\r\n");
  const film = Buffer.alloc(30 * 1024 * 1024, `${"QUJD".repeat(19)}\r\n`);
  const { reference, body } = await complain(
    Buffer.concat([Buffer.from(head), film, Buffer.from("\r\n--b--\r\n")]),
    email,
  );
  const { text, attachments, id } = firstWords(body);
  expect(text).toBe("The film shows it.");
  expect(attachments).toMatchObject([{ filename: "film.mp4", refused: "too-large" }]);
  const link = (await alice.attachment(reference, `raw-${id}`)).body;
  expect(link.filename).toMatch(/\.eml$/);
  expect(link.size).toBeGreaterThan(30 * 1024 * 1024);
  const response = await fetch(link.url);
  expect(response.headers.get("content-disposition")).toMatch(/^attachment;/);
  expect(response.headers.get("content-type")).toBe("application/octet-stream");
  await response.body?.cancel();
}, 90_000);

test("a mail over 40 MB is refused at the door", async () => {
  const sent = mail.sendRaw(Buffer.alloc(41 * 1024 * 1024, "x\r\n"), { from: newAddress(), to: COMPANY });
  await expect(sent).rejects.toMatchObject({ responseCode: 552 });
}, 60_000);

const ATTACKS = [
  "1,000 multiparts within one another",
  "10,000 parts",
  "one line of 10 MB",
  "addresses within encoded words within encoded words",
  "a million brackets in an address",
] as const;

test.each(ATTACKS)(
  "after %s the next customer is acknowledged as always",
  async (attack) => {
    const hostile = HOSTILE[attack];
    if (hostile === undefined) throw new Error(`there is no attack "${attack}"`);
    const attacker = newAddress("attacker");
    await mail.sendRaw(from(attacker, hostile()), { from: attacker, to: COMPANY });
    const email = newAddress();
    const { body } = await complain(plainMail({ from: email }), email);
    expect(firstWords(body).text).toBe("The kettle came broken.");
  },
  60_000,
);

test.each(ATTACKS)(
  "%s is a complaint that an agent finds",
  async (attack) => {
    const email = newAddress("attacker");
    await mail.sendRaw(from(email, HOSTILE[attack]?.() ?? new Uint8Array()), { from: email, to: COMPANY });
    await eventually(`an acknowledgement of ${attack}`, async () => (await mailbox(host).to(email)).length > 0, 60_000);
  },
  90_000,
);

test("what is written into names and subjects adds no header to our mails", async () => {
  const email = newAddress();
  const word = (text: string) => `=?utf-8?B?${Buffer.from(text).toString("base64")}?=`;
  const injected = `x\r\nBcc: victim@example.com\r\nX-Injected: yes\r\n\r\nwords of a stranger`;
  const raw = [
    `From: ${word(injected)} <${email}>`,
    `Subject: ${word(injected)}`,
    `Message-ID: <a@b>\r\n\tX-Injected: yes`,
    "References: <a@b> <c@d\u000b\u2028X-Injected: yes>",
    "Authentication-Results: mx; dmarc=pass",
  ].join("\r\n");
  const { reference } = await complain(`${raw}\r\n\r\nIt is broken.\r\n`, email);
  await alice.take(reference);
  await alice.act(reference, "reply", { message: "We are looking." });
  const [acknowledgement, reply] = [await mailbox(host).nth(email, 1), await mailbox(host).nth(email, 2)];
  for (const { headers, to } of [acknowledgement, reply]) {
    expect(Object.keys(headers)).not.toContain("x-injected");
    expect(Object.keys(headers)).not.toContain("bcc");
    expect(to).toEqual([email]);
  }
  expect(await mailbox(host).to("victim@example.com")).toEqual([]);
});

test("what can't be read is acknowledged, and its agent gets the raw mail", async () => {
  const email = newAddress();
  const raw = Buffer.concat([
    Buffer.from(
      `From: ${email}\r\nSubject: sealed\r\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n`,
    ),
    Buffer.from("Content-Transfer-Encoding: base64\r\n\r\nMIAGCSqGSIb3DQEHA6CA\r\n"),
  ]);
  const { reference, body } = await complain(raw, email);
  const { mail: record, id } = firstWords(body);
  expect(record.remarks).toContain("encrypted");
  const link = (await alice.attachment(reference, `raw-${id}`)).body;
  const whole = Buffer.from(await (await fetch(link.url)).arrayBuffer());
  expect(whole.toString("latin1")).toContain("MIAGCSqGSIb3DQEHA6CA");
});
