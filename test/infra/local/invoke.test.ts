import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { eventually } from "../../support/eventually.ts";
import { newDataDir } from "./fixtures/new-data-dir.ts";
import { type Program, runProgram } from "./fixtures/run-program.ts";

const running: Program[] = [];
afterEach(() => {
  for (const program of running.splice(0)) program.kill("SIGKILL");
});

const prepare = async () => {
  const HEARD_DATA = await newDataDir();
  const file = join(HEARD_DATA, "event.json");
  writeFileSync(file, "{}");
  const invoke = (...args: string[]) => runProgram("infra/local/invoke.ts", args, { HEARD_DATA }).ended;
  return { HEARD_DATA, file, invoke };
};
/** The last thing printed; what the function logs comes before it. */
const resultIn = (stdout: string): unknown => JSON.parse(stdout.slice(stdout.lastIndexOf("\n{\n") + 1));

describe("npm run invoke", () => {
  it("runs a function with an event on a host of its own", async () => {
    const { file, invoke } = await prepare();
    const { code, stdout } = await invoke("sweep-due", file);
    expect(code).toBe(0);
    expect(resultIn(stdout)).toEqual({ posted: 0 });
  });

  it("runs it on the running host's table and queues", async () => {
    const { HEARD_DATA, file, invoke } = await prepare();
    const host = runProgram("infra/local/main.ts", [], { HEARD_DATA, PORT: "0" });
    running.push(host);
    await eventually("the host is up", async () => host.output().includes("Heard is listening"));
    const { code, stdout } = await invoke("sweep-due", file);
    expect(code).toBe(0);
    expect(resultIn(stdout)).toEqual({ posted: 0 });
  });

  it("explains itself in one sentence", async () => {
    const { file, invoke } = await prepare();
    for (const args of [[], ["sweep-due"], ["nothing", file]]) {
      const { code, stderr } = await invoke(...args);
      expect(code).toBe(1);
      expect(stderr).toMatch(/^Usage: [^\n]+sweep-due[^\n]*\n$/);
    }
    expect((await invoke("sweep-due", `${file}.not`)).stderr).toMatch(/is no event: [^\n]+\n$/);
  });
});
