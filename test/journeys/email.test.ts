import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { agentClient } from "../support/agent-client.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { type Mail, mailbox } from "../support/mailbox.ts";
import { rawMail } from "../support/raw-mail.ts";
import { smtpClient } from "../support/smtp-client.ts";

let host: HarshHost;

const COMPANY = "care@heard.example";

beforeAll(async () => {
  host = await startHarshHost({ inbound: { replyDomain: "reply.heard.example", recipients: [COMPANY] } });
});
afterAll(() => host.stopAndCheck());

const run = promisify(execFile);
const hasSwaks = await run("swaks", ["--version"]).then(
  () => true,
  () => false,
);

/** By the command line, as an engineer would try it; by a library where the machine has no swaks. */
const firstMail = async (raw: Buffer, from: string, messageId: string) => {
  if (!hasSwaks) {
    await smtpClient(host).sendRaw(raw, { from, to: COMPANY });
    return;
  }
  const path = join(host.dataDir, `${messageId.replaceAll(/\W/g, "")}.eml`);
  writeFileSync(path, raw);
  const { hostname, port } = new URL(host.smtpUrl ?? "");
  await run("swaks", ["--server", hostname, "--port", port, "--from", from, "--to", COMPANY, "--data", `@${path}`]);
};

const stories = [
  {
    language: "ko",
    charset: "euc-kr",
    customer: { name: "김민지", address: "minji@customer.example" },
    subject: "주전자가 깨진 채로 왔어요",
    text: "안녕하세요,\n지난주에 주문한 주전자가 깨진 채로 도착했습니다. 교환해 주세요.\n김민지 드림",
    answer: "주문 번호는 A-1077입니다. 사진도 보내 드릴까요?",
    wrote: "2026년 11월 21일 (토) 오전 10:01, Example Company <care@heard.example>님이 작성:",
    reply: "민지 님, 새 주전자를 오늘 보내 드리겠습니다.",
  },
  {
    language: "th",
    charset: "windows-874",
    customer: { name: "สมชาย ใจดี", address: "somchai@customer.example" },
    subject: "กาน้ำแตกตอนส่งมา",
    text: "สวัสดีครับ\nกาน้ำที่สั่งเมื่อสัปดาห์ที่แล้วมาถึงในสภาพแตก ขอเปลี่ยนใหม่ด้วยครับ",
    answer: "หมายเลขคำสั่งซื้อคือ B-2088 ครับ",
    wrote: "ในวันที่ ส. 21 พ.ย. 2026 เวลา 10:01 Example Company <care@heard.example> เขียนว่า:",
    reply: "คุณสมชาย เราจะส่งกาน้ำใบใหม่ให้วันนี้ค่ะ",
  },
];

const quote = ({ text }: Mail): string =>
  text
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => `> ${line}`)
    .join("\n");

const idOf = (mail: Mail): string => mail.headers["message-id"] ?? "";

test.each(stories)(
  "a mail in $charset is acknowledged, its answer joins, and the agent's reply is in the same thread",
  async (story) => {
    const { language, charset, customer, subject, text, answer, wrote, reply } = story;
    const { address } = customer;
    const messageId = `<first.${language}@customer.example>`;
    const raw = rawMail({ from: customer, to: COMPANY, subject, text, charset, messageId });
    await firstMail(raw, address, messageId);

    const acknowledgement = await mailbox(host).nth(address, 1);
    expect(acknowledgement.headers["content-language"]).toBe(language);
    expect(acknowledgement.headers["auto-submitted"]).toBe("auto-replied");
    expect(acknowledgement.headers["in-reply-to"]).toBe(messageId);
    expect(acknowledgement.headers.references).toContain(messageId);
    const replyTo = acknowledgement.headers["reply-to"] ?? "";
    expect(replyTo).toMatch(/^[^@]{1,64}@reply\.heard\.example$/);
    const reference = acknowledgement.headers["x-heard-reference"] ?? "";

    const mine = smtpClient(host);
    const second = await mine.send({
      from: customer,
      to: replyTo.toUpperCase(),
      subject: `Re: ${acknowledgement.subject}`,
      inReplyTo: idOf(acknowledgement),
      references: [messageId, idOf(acknowledgement)],
      text: `${answer}\n\n${wrote}\n${quote(acknowledgement)}\n`,
    });
    mine.close();

    const alice = await agentClient(host, "alice");
    const claimed = await alice.take(reference);
    expect(claimed.body.complaint).toMatchObject({
      channel: "email",
      subject,
      customer: { name: customer.name, email: address },
    });
    const words = () =>
      alice.get(reference).then(({ body }) => body.timeline.filter(({ kind }: { kind: string }) => kind === "message"));
    await expect.poll(async () => (await words()).length, { timeout: 15_000 }).toBe(2);
    const [first, joined] = await words();
    expect(first.text.trim()).toBe(text);
    expect(joined.text.trim()).toBe(answer);
    expect(joined.mail.quoted).toContain(reference);
    expect((await alice.get(reference)).body.complaint.customer.proof).toBe("link");

    await alice.act(reference, "reply", { message: reply });
    const answered = await mailbox(host).nth(address, 2);
    expect(answered.text).toContain(reply);
    expect(answered.headers["in-reply-to"]).toBe(second.messageId);
    expect(answered.headers.references).toContain(messageId);
    expect(answered.headers.references).toContain(second.messageId);
    expect(answered.headers["reply-to"]).toBe(replyTo);
    expect(answered.headers["auto-submitted"]).toBeUndefined();
    expect(answered.subject.replace(/^Re: /, "")).toBe(acknowledgement.subject.replace(/^Re: /, ""));
  },
);
