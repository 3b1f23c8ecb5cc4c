import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AgentClient, agentClient } from "../support/agent-client.ts";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { mailbox } from "../support/mailbox.ts";

let host: HarshHost;
let customer: ReturnType<typeof customerClient>;
let agent: AgentClient;
beforeAll(async () => {
  host = await startHarshHost({ policy: { agentCap: 100 } });
  customer = customerClient(host);
  agent = await agentClient(host, "alice");
});
afterAll(() => host.stopAndCheck());

/** What an agent reads of a complaint that was just taken in. */
const storedAs = async (body: unknown) => {
  const accepted = await customer.complain(body);
  expect([accepted.status, accepted.text]).toEqual([202, expect.any(String)]);
  const { complaint, timeline } = (await agent.get(accepted.body.reference)).body;
  return { ...complaint, ...timeline[0] };
};
const phone = "+44 20 7946 0000";
const codePoints = (text: string): number[] => [...text].map((character) => character.codePointAt(0) ?? -1);

describe("20,000 characters", () => {
  const alphabets: [string, string][] = [
    ["of ASCII", "abc 'quoted' {json} <html> "],
    ["of Cyrillic", "Холодильник сломался в первый же день. "],
    ["of Thai", "ตู้เย็นเสียตั้งแต่วันแรกที่ซื้อมา "],
    ["of Korean", "냉장고가 첫날 고장났어요. "],
    ["of emoji", "😡💔🇰🇷👩‍👩‍👧‍👦"],
    ["outside the basic plane", "𝕳𠜎𐍈"],
  ];

  it.each(alphabets)("%s are stored whole, and given whole to the agent who claims them", async (_, sample) => {
    const message = [...sample.repeat(20_000)].slice(0, 20_000).join("").replace(/^ | $/gu, ".");
    const { body, status } = await customer.complain({ message, phone });
    expect(status).toBe(202);
    const claimed = await agent.take(body.reference);
    const [{ text }] = claimed.body.timeline;
    expect(text.length).toBe(message.length);
    expect(codePoints(text)).toEqual(codePoints(message));
  });

  it("are taken escaped as well, which makes the body several times as long", async () => {
    const message = "😡".repeat(20_000);
    const escaped = message.replaceAll(/[\ud800-\udfff]/g, (half) => `\\u${half.charCodeAt(0).toString(16)}`);
    const body = `{"phone":"${phone}","message":"${escaped}"}`;
    expect(body.length).toBeGreaterThan(3 * 65_536);
    expect((await storedAs(body)).text === message).toBe(true);
  });

  it("can be shown again on the customer's page", async () => {
    const message = "ก".repeat(20_000);
    const { body } = await customer.complain({ message, phone });
    expect((await customer.open(body.statusUrl)).text).toContain(message);
  });
});

describe("text", () => {
  it("keeps every character that can be shown, and its lines", async () => {
    const message = `  Line one\n\tline two\u{A0}\u{200B}\u{202E}\u{FEFF} \u{FFFD}\u{E000}\u{10FFFF} Å Å ﷽ \\u0000 %00 \${x} {{y}}\n\n end `;
    expect((await storedAs({ phone, message })).text).toBe(message);
  });

  it("has its line ends made one kind", async () => {
    expect((await storedAs({ phone, message: "a\r\nb\rc\nd" })).text).toBe("a\nb\nc\nd");
  });

  it("loses control characters and nothing else", async () => {
    const message = "be\u{0}fo\u{7}re\u{1B}[31m and\u{7F} af\u{9B}ter\ttab";
    expect((await storedAs({ phone, message })).text).toBe("before[31m and after\ttab");
  });

  it("gets lone surrogates replaced, in every field that takes text", async () => {
    const [high, low] = ["\ud83d", "\ude21"];
    const wrong = `a${high}b${low}c${low}${high}`;
    const whole = "a\u{FFFD}b\u{FFFD}c\u{FFFD}\u{FFFD}";
    const fields = { name: wrong, subject: wrong, orderId: wrong, product: wrong, category: wrong };
    const stored = await storedAs({
      ...fields,
      phone,
      message: wrong,
      source: wrong,
      metadata: { value: wrong, [wrong]: "key" },
    });
    expect(stored).toMatchObject({
      text: whole,
      subject: whole,
      orderId: whole,
      product: whole,
      category: whole,
      customer: { name: whole },
      metadata: { value: whole, [whole]: "key", source: whole },
    });
  });

  it("keeps metadata by the names that objects have themselves", async () => {
    const metadata = { constructor: "a", toString: "b", hasOwnProperty: "c", length: "4" };
    expect((await storedAs({ phone, message: "x", metadata })).metadata).toEqual(metadata);
    const polluted = `{"phone":"${phone}","message":"x","metadata":{"__proto__":"evil","kept":1}}`;
    expect((await storedAs(polluted)).metadata).toMatchObject({ kept: "1" });
  });

  it("keeps numbers and truths of metadata as text", async () => {
    const metadata = { visits: 12, returning: true, ratio: -0.5, page: "" };
    const kept = { visits: "12", returning: "true", ratio: "-0.5", page: "" };
    expect((await storedAs({ phone, message: "x", metadata })).metadata).toEqual(kept);
  });

  it("has what surrounds one line taken away, and the rest kept", async () => {
    const stored = await storedAs({ phone, message: "x", name: "  안 나 \n", subject: "Re: <b>\u{202E}'; DROP--" });
    expect(stored.customer.name).toBe("안 나");
    expect(stored.subject).toBe("Re: <b>\u{202E}'; DROP--");
  });
});

describe("an address", () => {
  it.each([
    ["Ann.O'Neil+tag=1@Example.COM", "Ann.O'Neil+tag=1@example.com"],
    ["  ann@example.com ", "ann@example.com"],
    ["ann@한국.kr", "ann@xn--3e0b707e.kr"],
    ["!#$%&'*+/=?^_`{|}~-@example.com", "!#$%&'*+/=?^_`{|}~-@example.com"],
    [`${"a".repeat(64)}@example.com`, `${"a".repeat(64)}@example.com`],
  ])("is taken as mail can be sent to it: %s", async (email, address) => {
    expect((await storedAs({ email, message: "x" })).customer.email).toBe(address);
    const mail = await mailbox(host).nth(address, 1);
    expect(mail.to).toEqual([address]);
  });

  it("in a name or subject adds no header and nobody to a mail", async () => {
    const email = newAddress();
    const name = "Ann <bob@example.com>, Eve";
    const subject = "=?utf-8?Q?x=0D=0ABcc:_bob@example.com?= bob@example.com";
    await customer.complain({ email, name, subject, message: "Bcc: bob@example.com" });
    const mail = await mailbox(host).nth(email, 1);
    expect(mail.to).toEqual([email]);
    expect(mail.headers.bcc ?? mail.headers.cc).toBeUndefined();
    expect(`${mail.subject}${mail.text}${mail.html}`).not.toContain("bob@");
    expect(await mailbox(host).to("bob@example.com")).toEqual([]);
  });
});
