import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Host } from "../../../../infra/local/host.ts";
import { eventually } from "../../../support/eventually.ts";
import { readEcho } from "../fixtures/echo.ts";
import { isAlive } from "../fixtures/is-alive.ts";
import { startFixtureHost } from "../fixtures/start-host.ts";

let host: Host;
beforeAll(async () => {
  host = await startFixtureHost({ harsh: true });
});
beforeEach(() => {
  host.violations.length = 0;
});
afterAll(() => host.stop());

const call = (order = "") => fetch(`${host.url}/echo?do=${order}`, { method: "POST" });
const echo = async (order?: string) => readEcho(await call(order));

describe("in harsh mode a function", () => {
  it("gets its own environment and nothing of the host's", async () => {
    process.env.AWS_PROFILE = "production";
    const { environment } = await echo().finally(() => delete process.env.AWS_PROFILE);
    const own = ["PUBLIC_URL", "QUEUES", "PLAIN", "WORK_QUEUE_URL"];
    const variables = Object.keys(environment).filter((name) => !name.startsWith("AWS_"));
    expect(variables.toSorted()).toEqual(["PATH", "TZ", ...own].toSorted());
    expect(environment).not.toHaveProperty("AWS_PROFILE");
    expect(environment.PUBLIC_URL).toBe(host.url);
    const [at, names] = JSON.parse(environment.QUEUES ?? "");
    expect(names.map((name: string) => at + name)).toEqual([environment.WORK_QUEUE_URL]);
  });

  it("runs in two processes, one invocation at a time each", async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => echo()));
    const pids = new Set(answers.map(({ pid }) => pid));
    expect(pids.size).toBeGreaterThanOrEqual(2);
    expect(pids).not.toContain(process.pid);
    expect(host.violations).toEqual([]);
  });

  it("is killed at its timeout", async () => {
    const { pid } = await echo();
    const [first, second] = await Promise.all([call("hang"), call("hang")]);
    expect([first.status, second.status]).toEqual([503, 503]);
    await eventually("the process is gone", async () => !isAlive(pid));
    expect((await echo()).invocations).toBe(1);
  });

  it("is thrown away now and then, with all that it remembered", async () => {
    const pids = new Set<number>();
    for (let call = 0; call < 600 && pids.size < 3; call++) pids.add((await echo()).pid);
    expect(pids.size).toBeGreaterThanOrEqual(3);
  });

  it("doesn't go on after it has returned", async () => {
    await echo("work-later");
    const due = performance.now() + 200;
    await eventually("its timer would have run", async () => performance.now() > due);
    expect((await echo()).ranAfterReturn).toBe(false);
  });

  it("that ends its process fails that call alone", async () => {
    expect((await call("exit")).status).toBe(500);
    expect((await echo()).invocations).toBe(1);
  });

  it.each(["call-and-forget", "fetch-and-forget"])(
    "that returns before its call is answered is found out: %s",
    async (order) => {
      await echo(order);
      expect(host.violations).toEqual([expect.stringContaining(`echo returned before GET`)]);
      expect(host.violations[0]).toContain("/things/newest");
    },
  );

  it("that waits for its call does no wrong", async () => {
    for (let call = 0; call < 5; call++) await echo("fetch-and-wait");
    expect(host.violations).toEqual([]);
  });
});
