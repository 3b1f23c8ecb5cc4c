import { statSync } from "node:fs";
import { join } from "node:path";
import { decodeJwt } from "jose";
import { describe, expect, it } from "vitest";
import { readEcho } from "./fixtures/echo.ts";
import { newDataDir } from "./fixtures/new-data-dir.ts";
import { runProgram } from "./fixtures/run-program.ts";
import { startFixtureHost } from "./fixtures/start-host.ts";

const token = (HEARD_DATA: string, ...args: string[]) => runProgram("infra/local/token.ts", args, { HEARD_DATA }).ended;

describe("npm run token", () => {
  it("prints an agent's token and nothing else, before there is a host", async () => {
    const dataDir = await newDataDir();
    const { code, stdout, stderr } = await token(dataDir, "--agent", "alice");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    expect(decodeJwt(stdout)).toMatchObject({ sub: "alice", roles: ["agent"], aud: "heard" });
    expect(statSync(join(dataDir, "issuer.json")).mode & 0o777).toBe(0o600);
  });

  it("makes one key, however many ask for it first, and the host takes it", async () => {
    const dataDir = await newDataDir();
    const tokens = await Promise.all(
      ["a", "b", "c"].map((name) => token(dataDir, "--agent", name, "--role", "supervisor")),
    );
    const host = await startFixtureHost({ dataDir });
    for (const { stdout } of tokens) {
      const response = await fetch(`${host.url}/agents/1`, { headers: { authorization: `Bearer ${stdout.trim()}` } });
      const { event } = await readEcho(response);
      expect(event.requestContext.authorizer?.jwt.claims.roles).toBe("[agent supervisor]");
    }
    expect((await token(dataDir, "--inbound")).stdout).toBe(`${host.inboundSecret}\n`);
    await host.stop();
  });

  it("prints the inbound secret, the same each time", async () => {
    const dataDir = await newDataDir();
    const [first, second] = [await token(dataDir, "--inbound"), await token(dataDir, "--inbound")];
    expect(first.stdout).toMatch(/^[\w-]{43}\n$/);
    expect(second.stdout).toBe(first.stdout);
  });

  it.each([
    [[]],
    [["--agent"]],
    [["--agent", ""]],
    [["--agent", "a b"]],
    [["--agent", "alice", "--role", "king"]],
    [["--inbound", "--agent", "alice"]],
    [["alice"]],
  ])("explains itself in one sentence for %j", async (args) => {
    const { code, stdout, stderr } = await token(await newDataDir(), ...args);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^Usage: [^\n]+\n$/);
  });
});
