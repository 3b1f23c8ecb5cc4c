import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readMail } from "../../../../shared/inbound/read-mail.ts";

/** Mail as it really arrived, collected by others; `HEARD_CORPUS` names the folder. */
const folder = process.env.HEARD_CORPUS ?? "/nowhere";
const MOST_MS = 2000;

const files = ["email", "inbound-webhooks"]
  .map((name) => join(folder, name))
  .filter(existsSync)
  .flatMap((start) => readdirSync(start, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
const squeezed = (text: string): string => text.replace(/\s+/g, "");

/** A mail beside the texts that its corpus says are in it. */
interface Expectation {
  readonly mail: string;
  readonly texts: readonly string[];
}

/** mime4j: `x.msg`, and each text part of it in `x_decoded_1_2.txt`. */
const decodedBeside = (): Expectation[] =>
  files.flatMap((decoded) => {
    const base = /^(.*)_decoded_[\d_]+\.txt$/.exec(decoded)?.[1];
    const mail = [`${base}.msg`].find((path) => files.includes(path));
    if (!mail) return [];
    const charset = /charset="?([\w-]+)/i.exec(readFileSync(mail, "latin1"))?.[1] ?? "latin1";
    const labels = ["utf-8", charset].filter((label) =>
      /^(?:utf-8|iso-8859-\d+|koi8-r|us-ascii|windows-\d+)$/i.test(label),
    );
    return [{ mail, texts: labels.map((label) => new TextDecoder(label).decode(readFileSync(decoded))) }];
  });

/** stalwart: `x.json`, with the index of each part that is a text. */
const jsonBeside = (): Expectation[] =>
  files.flatMap((json) => {
    const mail = json.replace(/(?:\.crlf)?\.json$/, ".eml");
    if (mail === json || !files.includes(mail)) return [];
    const { text_body: body = [], parts = [] } = JSON.parse(readFileSync(json, "utf8"));
    const text = parts[body[0]]?.body?.Text;
    return typeof text === "string" && text.trim() !== "" ? [{ mail, texts: [text] }] : [];
  });

describe.skipIf(files.length === 0)("every mail of the corpora", { timeout: 300_000 }, () => {
  it("is read without throwing, in 2 s", async () => {
    const times: { path: string; ms: number }[] = [];
    for (const path of files) {
      const bytes = readFileSync(path);
      const started = performance.now();
      const { remarks, text } = await readMail(bytes);
      times.push({ path, ms: performance.now() - started });
      expect([path, remarks.includes("unreadable"), text.isWellFormed()]).toEqual([path, false, true]);
    }
    times.sort((one, other) => one.ms - other.ms);
    const at = (share: number) => times[Math.floor((times.length - 1) * share)]?.ms.toFixed(1);
    console.log(`${times.length} files: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, most ${at(1)} ms`);
    expect(times.filter(({ ms }) => ms >= MOST_MS)).toEqual([]);
  });

  it("has the text that its corpus says is right", async () => {
    const wrong: string[] = [];
    const all = [...decodedBeside(), ...jsonBeside()];
    for (const { mail, texts } of all) {
      const { text, attachments } = await readMail(readFileSync(mail));
      // A corpus counts a text that its sender attached as a text too.
      const said = [text, ...attachments.map(({ bytes }) => new TextDecoder("utf-8").decode(bytes))].map(squeezed);
      const known = texts.map(squeezed);
      if (!known.some((expected) => said.some((own) => own.includes(expected)))) wrong.push(mail);
    }
    console.log(
      `text right in ${all.length - wrong.length} of ${all.length} mails; wrong: ${wrong.join(", ") || "none"}`,
    );
    expect(all.length).toBeGreaterThan(0);
    expect(wrong.length).toBeLessThanOrEqual(all.length * 0.1);
  });
});
