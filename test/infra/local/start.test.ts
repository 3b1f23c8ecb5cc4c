import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { findHost } from "../../../infra/local/host-file.ts";
import { eventually } from "../../support/eventually.ts";
import { childrenOf } from "./fixtures/children-of.ts";
import { isAlive } from "./fixtures/is-alive.ts";
import { newDataDir } from "./fixtures/new-data-dir.ts";
import { type Program, runProgram } from "./fixtures/run-program.ts";

const running: Program[] = [];
afterEach(() => {
  for (const program of running.splice(0)) program.kill("SIGKILL");
});

const start = (environment: Record<string, string>) => {
  const program = runProgram("test/infra/local/fixtures/host-main.ts", [], { PORT: "0", ...environment });
  running.push(program);
  return program;
};
const isUp = (program: Program) =>
  eventually(
    `the host is up: ${program.output()}`,
    async () => /http:\/\/127\.0\.0\.1:\d+/.exec(program.output())?.[0],
  );
const failsWith = async (environment: Record<string, string>, sentence: RegExp) => {
  const { code, stdout, stderr } = await start(environment).ended;
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(sentence);
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
};

describe("npm start", () => {
  it("fails in one sentence when its port is taken, and leaves nothing behind", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await eventually("the port is taken", async () => server.listening);
    const { port } = server.address() as AddressInfo;
    await failsWith(
      { PORT: String(port), HEARD_DATA: await newDataDir() },
      /^Port \d+ is taken; PORT sets another\.\n$/,
    );
    server.close();
  });

  it.each(["ninety", "-1", "65536", "80.5"])("fails in one sentence when PORT is %s", async (PORT) => {
    await failsWith({ PORT, HEARD_DATA: await newDataDir() }, /^PORT is /);
  });

  it("fails in one sentence when its data directory is in use", async () => {
    const HEARD_DATA = await newDataDir();
    const first = start({ HEARD_DATA });
    await isUp(first);
    await failsWith({ HEARD_DATA }, /^Another Heard is already running on /);
  });

  it("fails in one sentence when its data directory can't be one", async () => {
    const file = join(await newDataDir(), "file");
    writeFileSync(file, "");
    await failsWith({ HEARD_DATA: file }, /^Heard can't keep its data in .*: there is a file of that name\.\n$/);
    await failsWith(
      { HEARD_DATA: join(file, "below") },
      /^Heard can't keep its data in .*: a part of that path is a file\.\n$/,
    );
    await failsWith({ HEARD_DATA: "/proc/heard" }, /^Heard can't keep its data in /);
  });

  it.each([
    ["SIGINT", "0"],
    ["SIGTERM", "0"],
    ["SIGINT", "1"],
  ] as const)("ends with 0 within 2 s of %s, and its children with it (harsh: %s)", async (signal, HEARD_HARSH) => {
    const program = start({ HEARD_DATA: await newDataDir(), HEARD_HARSH });
    const url = await isUp(program);
    await fetch(`${url}/things/1`);
    const children = childrenOf(program.pid);
    expect(children.length).toBeGreaterThan(2);
    const before = performance.now();
    program.kill(signal);
    expect((await program.ended).code).toBe(0);
    expect(performance.now() - before).toBeLessThan(2_000);
    expect(children.filter(isAlive)).toEqual([]);
  });

  it.each(["0", "1"])("after kill -9 leaves no process and starts again at once (harsh: %s)", async (HEARD_HARSH) => {
    const HEARD_DATA = await newDataDir();
    const first = start({ HEARD_DATA, HEARD_HARSH });
    await fetch(`${await isUp(first)}/things/1`);
    const children = childrenOf(first.pid);
    first.kill("SIGKILL");
    await first.ended;
    expect(findHost(HEARD_DATA)).toBeUndefined();
    const second = start({ HEARD_DATA, HEARD_HARSH });
    expect((await fetch(`${await isUp(second)}/things/1`)).status).toBe(200);
    await eventually("the first host's children are gone", async () => !children.some(isAlive));
  });
});
