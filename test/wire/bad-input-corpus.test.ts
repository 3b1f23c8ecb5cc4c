import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Host, startHost } from "../../infra/local/host.ts";
import { type AgentClient, agentClient } from "../support/agent-client.ts";
import type { Answer } from "../support/answer.ts";
import { customerClient } from "../support/customer-client.ts";

/**
 * Naughty strings and addresses that were collected by others; `HEARD_CORPUS` names the folder. Not in harsh mode: what is
 * asked here is what becomes of text, some thousand times.
 */
const folder = join(process.env.HEARD_CORPUS ?? "/nowhere", "bad-inputs");
const AT_ONCE = 8;

let dataDir: string;
let host: Host;
let customer: ReturnType<typeof customerClient>;
let agent: AgentClient;

const inParallel = async <Item>(items: readonly Item[], work: (item: Item) => Promise<void>) => {
  const left = [...items];
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
};
const isClear = ({ status, body }: Answer, sent: unknown): void => {
  const clear = status === 202 || ([400, 422].includes(status) && body.detail.length > 3);
  expect([status, clear, sent]).toEqual([status, true, sent]);
};
/** As text is kept: line ends made one, control characters gone. */
const kept = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/gu, "\n")
    .replaceAll(/[\p{Cc}--[\t\n]]/gv, "");
const phone = "+44 20 7946 0000";
const LINES = ["name", "subject", "orderId", "product", "category", "source"];

describe.skipIf(!existsSync(folder))("every naughty string", { timeout: 120_000 }, () => {
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "heard-corpus-"));
    host = await startHost({ dataDir, port: 0, harsh: false, quiet: true });
    customer = customerClient(host);
    agent = await agentClient(host, "alice");
  });
  afterAll(async () => {
    await host.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const read = (path: string): string => readFileSync(join(folder, path), "utf8");
  const naughty = (): string[] => {
    const lines = read("crlf/CRLF-payloads.txt").split("\n").slice(0, 20);
    return [...new Set([...(JSON.parse(read("blns/blns.json")) as string[]), ...lines, ...lines.map(decode)])];
  };
  const decode = (payload: string) => payload.replaceAll(/%0d/giu, "\r").replaceAll(/%0a/giu, "\n");

  it("is taken in every field or clearly refused, and given to the agent as it was sent", async () => {
    await inParallel(naughty(), async (text) => {
      const everywhere = Object.fromEntries(LINES.map((field) => [field, text]));
      const whole = { ...everywhere, phone, message: text, metadata: { value: text, [text]: "name" } };
      const first = await customer.complain(whole);
      isClear(first, text);
      const wrong = (first.body.errors ?? []).map(({ pointer }: { pointer: string }) => pointer.split("/")[1]);
      const left = Object.fromEntries(Object.entries(whole).filter(([field]) => !wrong.includes(field)));
      const answer = first.status === 202 ? first : await customer.complain({ message: "x", ...left });
      expect([text, answer.status, answer.text]).toEqual([text, 202, expect.any(String)]);

      const { complaint, timeline } = (await agent.get(answer.body.reference)).body;
      const [said] = timeline;
      if ("message" in left) expect(said.text).toBe(kept(text));
      for (const field of LINES.filter((name) => name in left)) {
        const stored =
          field === "name" ? complaint.customer.name : field === "source" ? said.metadata.source : complaint[field];
        expect([field, stored]).toEqual([field, text.toWellFormed().trim()]);
      }
      if ("metadata" in left && text !== "__proto__")
        expect(said.metadata.value).toBe(text === "value" ? "name" : text);
    });
  });

  it("is taken as an address, a phone, a language or a form's field, or clearly refused", async () => {
    await inParallel(naughty(), async (text) => {
      isClear(await customer.complain({ message: "x", email: text, phone: text, locale: text }), text);
      // What a form does otherwise than JSON is tested elsewhere: some of them are enough.
      if (text.length % 4 !== 0) return;
      const form = await customer.complainByForm([
        ["message", text],
        ["phone", phone],
        [text, text],
        ["redirect", text],
      ]);
      expect([text, [303, 422].includes(form.status)]).toEqual([text, true]);
    });
  });

  it("as an address is refused where mail can't be sent to it, and taken where it surely can", async () => {
    const tests = [
      ...read("isemail/tests.xml").matchAll(/<address>(.*?)<\/address>[\s\S]*?<category>(\w+)<\/category>/gu),
    ];
    expect(tests.length).toBeGreaterThan(100);
    const taken = new Map<string, string[]>();
    await inParallel(tests, async ([, written = "", category = ""]) => {
      const email = unescapeXml(written);
      const answer = await customer.complain({ message: "x", email });
      isClear(answer, email);
      if (answer.status === 202) taken.set(category, [...(taken.get(category) ?? []), email]);
    });
    const wrong = (taken.get("ISEMAIL_ERR") ?? []).filter((email) => email === email.trim());
    expect(wrong).toEqual([]);
    expect(taken.get("ISEMAIL_VALID_CATEGORY")?.length).toBeGreaterThan(10);
  });

  /** Control characters are written there as their pictures, U+2400 above them. */
  const unescapeXml = (text: string): string =>
    text
      .replaceAll(/&#x(\w+);/gu, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
      .replaceAll(/[\u2400-\u241f]/gu, (picture) => String.fromCodePoint(picture.charCodeAt(0) - 0x2400))
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&");
});
