import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { call } from "../faults/pipeline/call.ts";
import { advanceClock, setFaults } from "../faults/pipeline/local-door.ts";
import { freePort, killLocalHosts, newDataDir, startLocalHost } from "../faults/pipeline/local-host.ts";
import { eventually, pause } from "../support/eventually.ts";
import { type Measured, measuredIn } from "../support/measured.ts";

afterEach(killLocalHosts);

const SECRET = "Zanzibar-kettle";

test("a complaint is measured by its functions, with nothing of it in any line", { timeout: 180_000 }, async () => {
  const host = await startLocalHost({ dataDir: newDataDir(), port: await freePort(), harsh: true });
  const measured = (): Measured[] => measuredIn(readFileSync(join(host.dataDir, "host.log"), "utf8"));
  const complain = async (name: string): Promise<string> => {
    const body = { message: `The ${SECRET} broke.`, email: `${name}@example.com`, product: SECRET };
    const { status, text } = await call("POST", `${host.url}/v1/complaints`, { body });
    expect(status).toBe(202);
    return JSON.parse(text).reference;
  };
  const of = (metric: string) => measured().filter(({ values }) => metric in values);
  /** The sweep of a jump misses what was written within its last second, as an index does. */
  const jump = async (duration: string): Promise<false> => {
    await pause(1_100);
    await advanceClock(host, duration);
    return false;
  };

  const first = await complain("minji.secret");
  const [acknowledged] = await eventually("its acknowledgement is measured", () => {
    const found = of("TimeToAcknowledgement");
    return found.length > 0 && found;
  });
  expect(of("Arrived").map(({ values, of: named }) => [values.Arrived, named.Channel])).toEqual([[1, "form"]]);
  expect(acknowledged?.of.Channel).toBe("form");
  expect(acknowledged?.units).toEqual({ TimeToAcknowledgement: "Milliseconds" });
  expect(acknowledged?.values.TimeToAcknowledgement).toBeGreaterThan(0);
  expect(acknowledged?.values.TimeToAcknowledgement).toBeLessThan(60_000);
  expect(of("UnacknowledgedFor")).toEqual([]);

  await setFaults(host, { ses: "down" });
  const second = await complain("late");
  await advanceClock(host, "PT5M");
  const [late] = await eventually("an acknowledgement that is late is measured", async () => {
    const found = of("UnacknowledgedFor");
    return found.length > 0 ? found : jump("PT1M");
  });
  expect(late?.values.UnacknowledgedFor).toBeGreaterThanOrEqual(240);
  expect(late?.values.UnacknowledgedFor).toBeLessThan(900);

  await setFaults(host, { ses: "ok" });
  const both = await eventually("the late one is acknowledged", async () => {
    const found = of("TimeToAcknowledgement");
    return found.length > 1 ? found : jump("PT20M");
  });
  expect(both).toHaveLength(2);
  expect(both[1]?.values.TimeToAcknowledgement).toBeGreaterThan(300_000);

  const lines = JSON.stringify(measured());
  expect([SECRET, "secret", "example.com", first, second].filter((word) => lines.includes(word))).toEqual([]);
});
