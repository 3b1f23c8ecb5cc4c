import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generateKeyPair, importJWK, type JWTPayload, SignJWT, UnsecuredJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agentClient } from "../support/agent-client.ts";
import { type Answer, readAnswer } from "../support/answer.ts";
import { customerClient } from "../support/customer-client.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { expectProblem } from "../support/refused.ts";
import { readTable } from "../support/table.ts";

const HOUR = 3_600;
const now = Math.floor(Date.now() / 1000);
const claims: JWTPayload = {
  iss: "https://issuer.heard.localhost",
  aud: "heard",
  sub: "alice",
  roles: ["agent"],
  exp: now + HOUR,
};

let host: HarshHost;
let key: Parameters<SignJWT["sign"]>[0];
let reference: string;
let before: string[];
beforeAll(async () => {
  host = await startHarshHost();
  key = await importJWK(JSON.parse(readFileSync(join(host.dataDir, "issuer.json"), "utf8")), "RS256");
  const { body } = await customerClient(host).complain({ message: "Mine alone.", phone: "+44 20 7946 0000" });
  reference = body.reference;
  before = await readTable(host);
});
afterAll(() => host.stopAndCheck());

const sign = (changed: Record<string, unknown>, by = key, alg = "RS256") =>
  new SignJWT({ ...claims, ...changed }).setProtectedHeader({ alg }).sign(by);
const everyRoute = (): [string, string][] => [
  ["POST", "/queue/claim"],
  ["GET", "/complaints"],
  ["GET", "/complaints?lane=support-standard"],
  ["GET", `/complaints/${reference}`],
  ["POST", `/complaints/${reference}/note`],
];
const callAll = (authorization: string | undefined): Promise<Answer[]> =>
  Promise.all(
    everyRoute().map(async ([method, path]) => {
      const headers = authorization === undefined ? {} : { authorization };
      return readAnswer(await fetch(`${host.url}/v1/agent${path}`, { method, headers }));
    }),
  );

describe("every call of agents", () => {
  const refused: [string, () => Promise<string | undefined> | string | undefined][] = [
    ["no token", () => undefined],
    ["an empty one", () => "Bearer "],
    ["a foreign key", async () => `Bearer ${await sign({}, (await generateKeyPair("RS256")).privateKey)}`],
    ["no signature and alg: none", () => `Bearer ${new UnsecuredJWT(claims).encode()}`],
    ["a signature by the public key as a shared secret", async () => `Bearer ${await signByPublicKey()}`],
    ["a token that has expired", async () => `Bearer ${await sign({ exp: now - 1 })}`],
    ["a token for another audience", async () => `Bearer ${await sign({ aud: "elsewhere" })}`],
    ["a token of another issuer", async () => `Bearer ${await sign({ iss: "https://evil.example" })}`],
    ["a customer's link", () => `Bearer ${"a".repeat(50)}`],
  ];
  const signByPublicKey = async () => {
    const jwks = await (await fetch(`${host.url}/_local/jwks`)).text();
    return sign({}, new TextEncoder().encode(jwks.padEnd(64)), "HS256");
  };

  it.each(refused)("is refused by the gateway with %s", async (_, authorization) => {
    for (const { status, text } of await callAll(await authorization())) {
      expect([status, text]).toEqual([401, '{"message":"Unauthorized"}']);
    }
  });

  it.each([
    ["no roles", undefined],
    ["an empty list of them", []],
    ["other roles", ["customer", "agents", "supervisors"]],
    ["a role that only contains the word", ["agent-in-training", "not a supervisor:x"]],
  ])("is refused to whoever has %s", async (_, roles) => {
    for (const answer of await callAll(`Bearer ${await sign({ roles })}`)) expectProblem(answer, 403, "role-needed");
  });

  it.each([
    ["nobody", undefined],
    ["a name with a key's separator", "alice#state"],
    ["an empty name", ""],
    ["a name that is too long", "a".repeat(129)],
  ])("is refused to %s", async (_, sub) => {
    for (const answer of await callAll(`Bearer ${await sign({ sub })}`))
      expectProblem(answer, 401, "not-authenticated");
  });
});

it("none of the refused calls read or wrote anything", async () => {
  expect(await readTable(host)).toEqual(before);
});

it.each([
  ["a list", ["agent"]],
  ["text", "agent"],
  ["several", ["agent", "supervisor"]],
  ["a supervisor's", ["supervisor"]],
])("roles are understood as %s", async (_, roles) => {
  const answer = await fetch(`${host.url}/v1/agent/complaints/${reference}`, {
    headers: { authorization: `Bearer ${await sign({ roles })}` },
  });
  expect(answer.status).toBe(200);
});

it("a list of everything is for supervisors", async () => {
  const [agent, supervisor] = [await agentClient(host, "alice"), await agentClient(host, "sam", ["supervisor"])];
  expectProblem(await agent.list(), 403, "supervisors-only");
  expect((await supervisor.list()).body.items).toHaveLength(1);
});
