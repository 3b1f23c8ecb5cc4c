import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { eventually } from "../support/eventually.ts";
import { mailbox } from "../support/mailbox.ts";
import { call } from "./pipeline/call.ts";
import { advanceClock } from "./pipeline/local-door.ts";
import { freePort, killLocalHosts, newDataDir, startLocalHost } from "./pipeline/local-host.ts";

afterEach(killLocalHosts);

const FORMS = 1_000;
const AT_ONCE = 50;
/** One mailbox, as spelt by somebody who wants to slip past a cap. */
const spell = (number: number): string =>
  ["victim@example.com", "Victim@Example.com", `victim+${number}@example.com`][number % 3] ?? "";

test("a thousand forms in a victim's name bring four mails, lose nothing, and are told of once", {
  timeout: 240_000,
}, async () => {
  const host = await startLocalHost({ dataDir: newDataDir(), port: await freePort() });
  const { url } = host;
  const references = new Set<string>();
  const numbers = Array.from({ length: FORMS }, (_, number) => number).values();
  const client = async () => {
    for (const number of numbers) {
      const body = { email: spell(number), message: `Pay me, ${number}.`, locale: "de" };
      const { status, text } = await call("POST", `${url}/v1/complaints`, { body });
      expect(status).toBe(202);
      references.add(JSON.parse(text).reference);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, client));
  expect(references.size).toBe(FORMS);

  const mails = mailbox(host).count;
  const readLog = () => readFileSync(join(host.dataDir, "host.log"), "utf8");
  const withheld = () => readLog().split('"reason":"digest"').length - 1;
  await eventually("all but three wait for the digest", () => withheld() >= FORMS - 3, 120_000);
  expect(await mails()).toBe(3);

  await advanceClock(host, "PT3M");
  await eventually("the digest is out", async () => (await mails()) === 4);
  await advanceClock(host, "PT4H");
  await eventually("somebody was told", () => readLog().includes('"kind":"address-flooded"'));
  expect(await mails()).toBe(4);
  expect(readLog().split('"kind":"address-flooded"').length - 1).toBe(1);
  expect(withheld()).toBe(FORMS - 3);
  expect(readLog()).not.toContain("victim");

  await host.end("SIGTERM");
  rmSync(host.dataDir, { recursive: true });
});
