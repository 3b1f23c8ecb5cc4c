import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generateKeyPair, importJWK, type JWTPayload, SignJWT, UnsecuredJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Host } from "../../../../infra/local/host.ts";
import { readEcho } from "../fixtures/echo.ts";
import { startFixtureHost } from "../fixtures/start-host.ts";

const GOOD: JWTPayload = { iss: "https://issuer.heard.localhost", aud: "heard", sub: "alice" };
const HOUR = 3600;
const now = Math.floor(Date.now() / 1000);

let host: Host;
let key: Parameters<SignJWT["sign"]>[0];
beforeAll(async () => {
  host = await startFixtureHost({ harsh: true });
  key = await importJWK(JSON.parse(readFileSync(join(host.dataDir, "issuer.json"), "utf8")), "RS256");
});
afterAll(() => host.stop());

const call = (authorization?: string) =>
  fetch(`${host.url}/agents/1`, { headers: authorization === undefined ? {} : { authorization } });
const sign = (claims: JWTPayload, by = key, alg = "RS256") =>
  new SignJWT({ exp: now + HOUR, ...claims }).setProtectedHeader({ alg }).sign(by);

describe("an agents' route", () => {
  it("hands the claims to the function, all of them as strings", async () => {
    const token = await host.token({ agent: "alice", roles: ["agent", "supervisor"] });
    const { event } = await readEcho(await call(`Bearer ${token}`));
    expect(event.requestContext.authorizer).toEqual({
      jwt: {
        claims: {
          ...GOOD,
          roles: "[agent supervisor]",
          iat: expect.stringMatching(/^\d+$/),
          exp: expect.stringMatching(/^\d+$/),
        },
        scopes: null,
      },
    });
  });

  const refused: [string, () => Promise<string | undefined> | string | undefined][] = [
    ["no token", () => undefined],
    ["another scheme", () => "Basic YWxpY2U6cGFzc3dvcmQ="],
    ["what is no token", () => "Bearer nonsense"],
    ["a foreign key", async () => `Bearer ${await sign(GOOD, (await generateKeyPair("RS256")).privateKey)}`],
    [
      "an algorithm that API Gateway doesn't take",
      async () => `Bearer ${await sign(GOOD, (await generateKeyPair("ES256")).privateKey, "ES256")}`,
    ],
    ["no signature", () => `Bearer ${new UnsecuredJWT({ ...GOOD, exp: now + HOUR }).encode()}`],
    ["a token that has expired", async () => `Bearer ${await sign({ ...GOOD, exp: now - 1 })}`],
    ["a token that isn't valid yet", async () => `Bearer ${await sign({ ...GOOD, nbf: now + HOUR })}`],
    [
      "a token that never expires",
      async () => `Bearer ${await new SignJWT(GOOD).setProtectedHeader({ alg: "RS256" }).sign(key)}`,
    ],
    ["a token for another audience", async () => `Bearer ${await sign({ ...GOOD, aud: "other" })}`],
    ["a token of another issuer", async () => `Bearer ${await sign({ ...GOOD, iss: "https://other.example" })}`],
  ];
  it.each(refused)("refuses %s", async (_, authorization) => {
    const response = await call(await authorization());
    expect([response.status, await response.text()]).toEqual([401, '{"message":"Unauthorized"}']);
  });

  it("takes a token of its own key that was made by hand", async () => {
    expect((await call(`Bearer ${await sign(GOOD)}`)).status).toBe(200);
  });

  it("logs nobody out when the pipeline's clock jumps", async () => {
    const token = await host.token({ agent: "alice", roles: ["agent"] });
    await host.advanceClock(1000 * 24 * HOUR * 1000);
    expect((await call(`Bearer ${token}`)).status).toBe(200);
  });
});
