import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Host } from "../../../../infra/local/host.ts";
import { readEcho } from "../fixtures/echo.ts";
import { startFixtureHost } from "../fixtures/start-host.ts";

let host: Host;
beforeAll(async () => {
  host = await startFixtureHost({ harsh: true });
});
afterAll(() => host.stop());

const eventOf = async (path: string, options: RequestInit = {}) => {
  const response = await fetch(host.url + path, options);
  return (await readEcho(response)).event;
};
const post = (body: string | Uint8Array<ArrayBuffer>, type: string) =>
  eventOf("/echo", { method: "POST", body, headers: type ? { "content-type": type } : {} });

describe("an HTTP event", () => {
  it("has the fields of API Gateway's payload version 2.0 and no others", async () => {
    const event = await eventOf("/things/a%20b%2Fc?x=1&x=two%20words&y=", { headers: { cookie: "a=1; b=2" } });
    expect(event).toEqual({
      version: "2.0",
      routeKey: "GET /things/{id}",
      rawPath: "/things/a%20b%2Fc",
      rawQueryString: "x=1&x=two%20words&y=",
      cookies: ["a=1", "b=2"],
      headers: expect.objectContaining({ host: new URL(host.url).host, "x-forwarded-for": "127.0.0.1" }),
      queryStringParameters: { x: "1,two words", y: "" },
      pathParameters: { id: "a b/c" },
      requestContext: {
        accountId: expect.any(String),
        apiId: expect.any(String),
        domainName: expect.any(String),
        domainPrefix: expect.any(String),
        http: {
          method: "GET",
          path: "/things/a%20b%2Fc",
          protocol: "HTTP/1.1",
          sourceIp: "127.0.0.1",
          userAgent: "node",
        },
        requestId: expect.any(String),
        routeKey: "GET /things/{id}",
        stage: "$default",
        time: expect.stringMatching(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/),
        timeEpoch: expect.any(Number),
      },
      isBase64Encoded: false,
    });
    expect(event.headers).not.toHaveProperty("cookie");
  });

  it("joins a header that came twice by a comma, under its lower-case name", async () => {
    const headers = new Headers([
      ["X-Twice", "one"],
      ["X-Twice", "two"],
    ]);
    expect((await eventOf("/things/1", { headers })).headers["x-twice"]).toMatch(/^one, ?two$/);
  });

  it.each([
    ["application/json", false],
    ["application/json; charset=utf-8", false],
    ["text/csv", false],
    ["application/xml", false],
    ["application/x-www-form-urlencoded", true],
    ["message/rfc822", true],
    ["application/problem+json", true],
  ])("carries a body of type %s as base64: %s", async (type, isBase64Encoded) => {
    const event = await post("Größe", type);
    expect(event.isBase64Encoded).toBe(isBase64Encoded);
    expect(Buffer.from(event.body ?? "", isBase64Encoded ? "base64" : "utf8").toString()).toBe("Größe");
  });

  it("carries a body without a type as base64, every byte of it", async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const event = await post(bytes, "");
    expect(Buffer.from(event.body ?? "", "base64")).toEqual(Buffer.from(bytes));
  });

  it("has no body where none was sent", async () => {
    expect(await eventOf("/echo", { method: "POST" })).not.toHaveProperty("body");
  });
});
