import { readFileSync } from "node:fs";
import { join } from "node:path";
import { importJWK, type JWTPayload, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agentClient } from "../support/agent-client.ts";
import { type Answer, readAnswer } from "../support/answer.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { expectProblem } from "../support/refused.ts";

const HOUR = 3_600;
const now = Math.floor(Date.now() / 1000);

/** A host whose company has its own provider, and whoever signs as that provider. */
const startWith = async (agents: object) => {
  const host = await startHarshHost({ agents });
  const key = await importJWK(JSON.parse(readFileSync(join(host.dataDir, "issuer.json"), "utf8")), "RS256");
  const me = async (claims: JWTPayload): Promise<Answer> => {
    const signed = new SignJWT({ iss: "https://issuer.heard.localhost", exp: now + HOUR, ...claims });
    const token = await signed.setProtectedHeader({ alg: "RS256" }).sign(key);
    return readAnswer(await fetch(`${host.url}/v1/agent/me`, { headers: { authorization: `Bearer ${token}` } }));
  };
  return { host, me };
};
const expectUnauthorized = ({ status, text }: Answer) =>
  expect([status, text]).toEqual([401, '{"message":"Unauthorized"}']);

describe("a company with Cognito", () => {
  let host: HarshHost;
  let me: (claims: JWTPayload) => Promise<Answer>;
  beforeAll(async () => {
    ({ host, me } = await startWith({
      issuer: "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Heard",
      audience: "3n4b5urk1ft4fl3mg5e62d9ado",
      roleClaim: "cognito:groups",
      idClaim: "username",
      roles: { agent: ["complaint-desk", "back-office"], supervisor: ["team-leads"] },
    }));
  });
  afterAll(() => host.stopAndCheck());

  /** As Cognito's documentation shows an access token: a `client_id`, and no `aud`. */
  const access = {
    sub: "aaaaaaaa-bbbb-cccc-dddd-example",
    client_id: "3n4b5urk1ft4fl3mg5e62d9ado",
    token_use: "access",
    scope: "openid email",
    username: "minji",
    "cognito:groups": ["complaint-desk"],
  };

  it("lets in whoever has an access token, by its user name and the company's own group names", async () => {
    const agent = await me(access);
    expect([agent.status, agent.body.id, agent.body.roles]).toEqual([200, "minji", ["agent"]]);
    const lead = await me({ ...access, "cognito:groups": ["all-staff", "back-office", "team-leads"] });
    expect(lead.body.roles).toEqual(["agent", "supervisor"]);
  });

  it("lets in nobody by groups that aren't roles, be they named as ours are", async () => {
    for (const groups of [["agent", "supervisor"], ["complaint-desk-readers"], [], undefined]) {
      expectProblem(await me({ ...access, "cognito:groups": groups }), 403, "role-needed");
    }
  });

  it("takes a group by its whole name: one with a role's name within it makes nobody that", async () => {
    const desk = ["complaint-desk", "Night shift team-leads", "former,team-leads", "[team-leads]", ["team-leads"]];
    expect((await me({ ...access, "cognito:groups": desk })).body.roles).toEqual(["agent"]);
    for (const groups of [
      ["all complaint-desk readers", "former,team-leads"],
      "all-staff team-leads",
      "x,team-leads",
    ]) {
      expectProblem(await me({ ...access, "cognito:groups": groups }), 403, "role-needed");
    }
    expect((await me({ ...access, "cognito:groups": [...desk, "team-leads"] })).body.roles).toContain("supervisor");
    expect((await me({ ...access, "cognito:groups": "team-leads" })).body.roles).toContain("supervisor");
  });

  it("lets in nobody who sends two tokens", async () => {
    const headers = new Headers();
    const [one, other] = [await host.token({ agent: "minji", roles: ["agent"] }), "x.e30."];
    for (const token of [one, other]) headers.append("authorization", `Bearer ${token}`);
    expect((await fetch(`${host.url}/v1/agent/me`, { headers })).status).toBe(401);
  });

  it("lets in no token of another client, whatever else it says", async () => {
    expectUnauthorized(await me({ ...access, client_id: "another" }));
    expectUnauthorized(await me({ ...access, aud: "another" }));
    const { client_id: _none, ...neither } = access;
    expectUnauthorized(await me(neither));
  });

  it("lets in an ID token, which has an audience and no client", async () => {
    const { client_id: audience, ...identity } = access;
    expect((await me({ ...identity, aud: audience })).status).toBe(200);
  });

  it("lets in nobody whose token doesn't say who they are, or says it oddly", async () => {
    for (const username of [undefined, "", "a b", "a#b", "a".repeat(129), { name: "minji" }, ["minji", "sam"]]) {
      expectProblem(await me({ ...access, username }), 401, "not-authenticated");
    }
  });

  it("can try all of that with tokens of this machine, which have its names", async () => {
    const lead = await agentClient(host, "sam", ["agent", "supervisor"]);
    expect((await lead.me()).body).toMatchObject({ id: "sam", roles: ["agent", "supervisor"] });
    expect((await lead.entries("PUT", "/minji", { name: "Minji" })).status).toBe(201);
    expect((await me(access)).body.name).toBe("Minji");
  });
});

describe("a company with a provider of its own", () => {
  let host: HarshHost;
  let me: (claims: JWTPayload) => Promise<Answer>;
  beforeAll(async () => {
    ({ host, me } = await startWith({
      audience: "https://api.nordlicht.example",
      roleClaim: "https://nordlicht.example/roles",
      roles: { agent: ["Heard.Agent"], supervisor: ["Heard.Lead"] },
    }));
  });
  afterAll(() => host.stopAndCheck());

  const token = {
    sub: "auth0|5f7c8ec7c33c6c004bbafe82",
    aud: ["https://api.nordlicht.example", "https://nordlicht.eu.auth0.com/userinfo"],
    "https://nordlicht.example/roles": ["Heard.Agent"],
  };

  it("lets in whoever has a role in its claim, under the id that the provider gave them", async () => {
    const { status, body } = await me(token);
    expect([status, body.id, body.roles]).toEqual([200, token.sub, ["agent"]]);
    const lead = await agentClient(host, "sam", ["supervisor"]);
    expect((await lead.entries("PUT", `/${encodeURIComponent(token.sub)}`, { name: "Jo" })).status).toBe(201);
    expect((await me(token)).body.name).toBe("Jo");
  });

  it("finds no role within a claim", async () => {
    const { "https://nordlicht.example/roles": roles, ...without } = token;
    const nested = {
      ...without,
      realm_access: { roles },
      "https://nordlicht.example/roles": { roles: ["x", ...roles, "y"] },
    };
    expectProblem(await me(nested), 403, "role-needed");
  });
});
