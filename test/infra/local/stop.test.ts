import { afterEach, expect, it } from "vitest";
import { findHost } from "../../../infra/local/host-file.ts";
import { eventually } from "../../support/eventually.ts";
import { childrenOf } from "./fixtures/children-of.ts";
import { newDataDir } from "./fixtures/new-data-dir.ts";
import { type Program, runProgram } from "./fixtures/run-program.ts";
import { beginSlowWork } from "./fixtures/slow-work.ts";

let program: Program;
afterEach(() => program.kill("SIGKILL"));

const startAtWork = async (HEARD_HARSH: string) => {
  const HEARD_DATA = await newDataDir();
  program = runProgram("test/infra/local/fixtures/host-main.ts", [], { PORT: "0", HEARD_DATA, HEARD_HARSH });
  const notes = await beginSlowWork(HEARD_DATA);
  return { notes, url: findHost(HEARD_DATA)?.url ?? "" };
};

/** As Ctrl-C does, and whoever stops a service: the signal reaches every process. */
it.each([
  ["SIGINT", "0"],
  ["SIGTERM", "0"],
  ["SIGTERM", "1"],
] as const)("%s lets a batch in work end, with all services still there (harsh: %s)", async (signal, harsh) => {
  const { notes } = await startAtWork(harsh);
  for (const pid of [...childrenOf(program.pid), program.pid]) process.kill(pid, signal);
  expect((await program.ended).code).toBe(0);
  const count = (note: string) => notes().filter((noted) => noted === note).length;
  expect(count("done"), "as many as were begun, which harsh queues may have doubled").toBe(count("begun"));
});

it("a second Ctrl-C doesn't wait for what is in work", async () => {
  const { notes, url } = await startAtWork("0");
  program.kill("SIGINT");
  const isClosed = () =>
    fetch(url).then(
      () => false,
      () => true,
    );
  await eventually("the door is closed", isClosed);
  program.kill("SIGINT");
  expect((await program.ended).code).toBe(130);
  expect(notes()).toEqual(["begun"]);
});
