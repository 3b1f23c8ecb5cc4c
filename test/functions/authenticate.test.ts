import { describe, expect, it } from "vitest";
import { authenticate } from "../../functions/authenticate.ts";
import type { HttpEvent } from "../../functions/http.ts";
import { agents } from "../../shared/settings/agents.ts";

const settings = agents.parse(undefined);
const ISSUER = "https://issuer.example";

const encoded = (part: unknown) => Buffer.from(JSON.stringify(part)).toString("base64url");
const tokenOf = (payload: unknown) => `${encoded({ alg: "RS256" })}.${encoded(payload)}.signature`;

/** As the gateway makes it: the claims as text, and the token that they are from. */
const eventOf = (claims: object | undefined, authorization: string | undefined) =>
  ({
    headers: { ...(authorization === undefined ? {} : { authorization }) },
    requestContext: claims === undefined ? {} : { authorizer: { jwt: { claims, scopes: null } } },
  }) as HttpEvent;

const said = (roles: unknown) => ({ sub: "alice", iss: ISSUER, roles });
const told = (roles: string) => ({ sub: "alice", iss: ISSUER, roles });
const ask = (claims: object | undefined, authorization: string | undefined, roleClaim = "roles") =>
  authenticate(eventOf(claims, authorization), { ...settings, roleClaim });
const refusal = (...asked: Parameters<typeof ask>) => {
  try {
    return ask(...asked).supervisor;
  } catch (error) {
    return (error as { type?: unknown }).type;
  }
};

describe("what somebody is", () => {
  it.each([
    [["agent"], "[agent]", false],
    [["agent", "supervisor"], "[agent supervisor]", true],
    [["all staff", 7, null, "supervisor"], "[all staff 7 <nil> supervisor]", true],
    [["agent", "Night shift supervisor"], "[agent Night shift supervisor]", false],
    [["agent", "former,supervisor"], "[agent former,supervisor]", false],
    [["agent", ["supervisor"]], "[agent [supervisor]]", false],
    ["supervisor", "supervisor", true],
    ["Night shift supervisor", "Night shift supervisor", "role-needed"],
    [{ supervisor: true }, "map[supervisor:true]", "role-needed"],
    [["Night shift agent"], "[Night shift agent]", "role-needed"],
    [undefined, "[supervisor]", "role-needed"],
  ])("is by whole names of the token's own list: %j", (roles, text, supervisor) => {
    expect(refusal(told(text), `Bearer ${tokenOf(said(roles))}`)).toBe(supervisor);
  });

  it("is nothing that the gateway wasn't told", () => {
    expect(refusal(told("[agent]"), `Bearer ${tokenOf(said(["agent", "supervisor"]))}`)).toBe(false);
    expect(refusal({ sub: "alice", iss: ISSUER }, tokenOf(said(["supervisor"])))).toBe("role-needed");
  });

  it.each(["scope", "scp"])("is by each name in `%s`, which is text by its nature", (claim) => {
    const spaced = { sub: "alice", iss: ISSUER, [claim]: "openid supervisor" };
    expect(refusal(spaced, `Bearer ${tokenOf(spaced)}`, claim)).toBe(true);
  });
});

describe("the token", () => {
  const token = tokenOf(said(["agent"]));

  it.each([`Bearer ${token}`, `bearer  ${token}`, token])("is taken as the gateway takes it: %#", (authorization) => {
    expect(ask(told("[agent]"), authorization)).toEqual({ id: "alice", supervisor: false });
  });

  it.each([
    ["that is missing", undefined],
    ["beside another one", `Bearer ${token},Bearer ${token}`],
    ["that is none", "Bearer nonsense"],
    ["that says nothing", `Bearer ${tokenOf("agent")}`],
    ["that is no JSON", `Bearer e30.${Buffer.from("{").toString("base64url")}.x`],
    ["longer than any", `Bearer ${tokenOf({ ...said(["agent"]), more: "x".repeat(10_240) })}`],
    ["of somebody else", `Bearer ${tokenOf({ ...said(["agent"]), sub: "sam" })}`],
    ["of another issuer", `Bearer ${tokenOf({ ...said(["agent"]), iss: "https://other.example" })}`],
    ["of nobody", `Bearer ${tokenOf({ roles: ["agent"] })}`],
  ])("%s lets nobody in", (_, authorization) => {
    expect(refusal(told("[agent]"), authorization)).toBe("not-authenticated");
  });

  it("alone, which no gateway has verified, lets nobody in", () => {
    expect(refusal(undefined, `Bearer ${token}`)).toBe("not-authenticated");
  });
});
