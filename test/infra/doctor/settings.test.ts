import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { checkCertificates } from "../../../infra/doctor/checks/check-certificates.ts";
import { checkIssuer } from "../../../infra/doctor/checks/check-issuer.ts";
import { callAs, REGION, said, startWorld, steps, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(() => callAs(world.aws.url));
afterEach(() => vi.unstubAllEnvs());

const certificateIn = (region: string) => `arn:aws:acm:${region}:123456789012:certificate/abc`;

describe("certificates", () => {
  const look = (aws: object) => world.look(checkCertificates, { config: { aws } });
  const domain = (region: string) => ({ name: "care.shop.example", certificate: certificateIn(region) });
  const chatDomain = (region: string) => ({ name: "chat.shop.example", certificate: certificateIn(region) });

  test("that nobody set are none of its business", async () => {
    expect(await look({})).toEqual([]);
  });

  test("of the stacks' own region are well", async () => {
    expect(said(await look({ domain: domain(REGION), chatDomain: chatDomain(REGION) }))).toEqual([
      `good: The certificate of care.shop.example is in ${REGION}`,
      `good: The certificate of chat.shop.example is in ${REGION}`,
    ]);
  });

  test("of another region are a fault, with the command that asks for one in the right one", async () => {
    const found = await look({ domain: domain("us-east-1"), chatDomain: chatDomain("eu-west-1") });
    expect(said(found)).toEqual([
      `fault: The certificate of care.shop.example is in us-east-1, and aws.domain.certificate needs one in ${REGION}`,
      `fault: The certificate of chat.shop.example is in eu-west-1, and aws.chatDomain.certificate needs one in ${REGION}`,
    ]);
    expect(steps(found)[0]).toBe(
      `aws acm request-certificate --domain-name care.shop.example --validation-method DNS --region ${REGION}`,
    );
  });

  test("of CloudFront are in its own region, and the chat's never is", async () => {
    const webFront = { webAcl: "arn:aws:wafv2:us-east-1:123456789012:global/webacl/heard/1234" };
    const found = await look({ webFront, domain: domain("us-east-1"), chatDomain: chatDomain("us-east-1") });
    expect(said(found)).toEqual([
      expect.stringMatching(/^fault: The certificate of chat\.shop\.example is in us-east-1/),
    ]);
  });
});

describe("the issuer of agents' tokens", () => {
  let server: Server;
  let issuer: string;
  let answer: { status: number; body: string };
  let asked: (string | undefined)[];
  beforeEach(async () => {
    asked = [];
    server = createServer(({ url }, response) => {
      asked.push(url);
      response.writeHead(answer.status).end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    answer = { status: 200, body: JSON.stringify({ issuer, jwks_uri: `${issuer}/keys` }) };
  });
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  afterEach(stop);

  const look = (of = issuer) => world.look(checkIssuer, { config: { agents: { issuer: of, audience: "heard" } } });

  test("isn't asked where the stack makes a pool of its own", async () => {
    expect(await world.look(checkIssuer)).toEqual([]);
    expect(asked).toEqual([]);
  });

  test("that names its keys is well", async () => {
    expect(said(await look())).toEqual([`good: ${issuer} names its keys`]);
    expect(asked).toEqual(["/.well-known/openid-configuration"]);
  });

  test("with a slash at its end is asked at the same place", async () => {
    answer.body = JSON.stringify({ issuer: `${issuer}/`, jwks_uri: `${issuer}/keys` });
    expect(said(await look(`${issuer}/`))).toEqual([`good: ${issuer}/ names its keys`]);
    expect(asked).toEqual(["/.well-known/openid-configuration"]);
  });

  test.each([
    [404, "{}", "answers 404"],
    [200, "<html>", "doesn't say who issues and where the keys are"],
    [200, "{}", "doesn't say who issues and where the keys are"],
  ])("that answers %i with %s is a fault", async (status, body, what) => {
    answer = { status, body };
    const found = await look();
    expect(said(found)).toEqual([`fault: ${issuer}/.well-known/openid-configuration ${what}`]);
    expect(steps(found)[0]).toBe(`curl -i ${issuer}/.well-known/openid-configuration`);
  });

  test("that calls itself otherwise is a fault, with the setting that it needs", async () => {
    answer.body = JSON.stringify({ issuer: `${issuer}/`, jwks_uri: `${issuer}/keys` });
    const found = await look();
    expect(said(found)).toEqual([`fault: The issuer calls itself ${issuer}/, and agents.issuer is ${issuer}`]);
    expect(steps(found)[0]).toContain(`"issuer": "${issuer}/"`);
  });

  test("that can't be reached is a fault", async () => {
    await stop();
    const [found] = await look();
    expect(found).toMatchObject({ level: "fault", what: expect.stringContaining("can't be reached") });
    server = createServer().listen(0);
  });
});
