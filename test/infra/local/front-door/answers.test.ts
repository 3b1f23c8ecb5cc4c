import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Host } from "../../../../infra/local/host.ts";
import { readEcho } from "../fixtures/echo.ts";
import { startFixtureHost } from "../fixtures/start-host.ts";

let host: Host;
beforeAll(async () => {
  host = await startFixtureHost({ harsh: true, config: { allowedOrigins: ["https://shop.example"] } });
});
afterAll(() => host.stop());

const call = (path: string, options: RequestInit = {}) => fetch(host.url + path, options);
const answerOf = (answer: unknown, headers: Record<string, string> = {}) =>
  call("/echo?do=answer", {
    method: "POST",
    body: JSON.stringify(answer),
    headers: { ...headers, "content-type": "application/json" },
  });

describe("routes", () => {
  it("take a literal path before one with a parameter", async () => {
    expect((await readEcho(await call("/things/newest"))).event.routeKey).toBe("GET /things/newest");
    expect((await readEcho(await call("/things/oldest"))).event.routeKey).toBe("GET /things/{id}");
  });

  it.each([
    ["GET", "/nowhere"],
    ["GET", "/things"],
    ["GET", "/things/"],
    ["GET", "/things/1/2"],
    ["DELETE", "/things/1"],
    ["GET", "/echo"],
  ])("refuse %s %s as the gateway does", async (method, path) => {
    const response = await call(path, { method });
    expect([response.status, await response.text()]).toEqual([404, '{"message":"Not Found"}']);
  });

  it("don't answer HEAD by GET", async () => {
    expect((await call("/things/1", { method: "HEAD" })).status).toBe(404);
  });
});

describe("a function's answer", () => {
  it("is sent with its status, headers, cookies and body", async () => {
    const answer = {
      statusCode: 303,
      headers: { Location: "/elsewhere", "X-Count": 3 },
      cookies: ["a=1; Secure", "b=2"],
      body: "Größe",
    };
    const response = await call("/echo?do=answer", {
      method: "POST",
      body: JSON.stringify(answer),
      headers: { "content-type": "application/json" },
      redirect: "manual",
    });
    expect([response.status, await response.text()]).toEqual([303, "Größe"]);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      location: "/elsewhere",
      "x-count": "3",
      "content-type": "text/plain; charset=utf-8",
    });
    expect(response.headers.getSetCookie()).toEqual(answer.cookies);
  });

  it("may be binary", async () => {
    const response = await answerOf({ statusCode: 200, body: "AAEC/w==", isBase64Encoded: true });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(Uint8Array.of(0, 1, 2, 255));
  });

  it("without a status is the body itself", async () => {
    const response = await answerOf({ some: "thing" });
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/json"]);
    expect(await response.json()).toEqual({ some: "thing" });
  });

  it.each([
    ["a status that is no number", { statusCode: "fine" }],
    ["a status beyond 599", { statusCode: 700 }],
    ["a body that is no text", { statusCode: 200, body: { not: "text" } }],
    ["a header that can't be sent", { statusCode: 200, headers: { location: "/a\r\nb: c" } }],
  ])("with %s becomes the gateway's 500", async (_, answer) => {
    const response = await answerOf(answer);
    expect([response.status, await response.text()]).toEqual([500, '{"message":"Internal Server Error"}']);
  });

  it("above 6 MB becomes the gateway's 500", async () => {
    expect((await call("/echo?do=answer-at-length", { method: "POST" })).status).toBe(500);
  });

  it("that never comes because it threw is a 500 that tells nothing", async () => {
    const response = await call("/echo?do=throw", { method: "POST" });
    expect([response.status, await response.text()]).toEqual([500, '{"message":"Internal Server Error"}']);
  });

  it("that doesn't come in time is a 503, and the next call is served", async () => {
    const response = await call("/echo?do=hang", { method: "POST" });
    expect([response.status, await response.text()]).toEqual([503, '{"message":"Service Unavailable"}']);
    expect((await call("/things/1")).status).toBe(200);
  });
});

describe("limits", () => {
  const post = (size: number, fill: string) =>
    call("/echo", { method: "POST", body: fill.repeat(size), headers: { "content-type": "text/plain" } });

  it("refuse a body above 10 MB", async () => {
    const response = await post(10 * 1024 * 1024 + 1, "a");
    expect([response.status, await response.text()]).toEqual([413, '{"message":"Request Entity Too Large"}']);
  });

  it("refuse a body whose event would be above 6 MB", async () => {
    expect((await post(4_000_000, "a")).status).toBe(200);
    expect((await post(6_300_000, "a")).status).toBe(413);
    expect((await post(3_200_000, '"')).status).toBe(413);
  });

  it("count a body that doesn't say how long it is", async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request(`${host.url}/echo`, { method: "POST" }, (response) => resolve(response.statusCode));
      sent.on("error", reject);
      sent.end(Buffer.alloc(11 * 1024 * 1024));
    });
    expect(status).toBe(413);
  });
});

describe("CORS", () => {
  const preflight = (path: string, origin: string) =>
    call(path, { method: "OPTIONS", headers: { origin, "access-control-request-method": "POST" } });

  it("lets a configured origin call what is public", async () => {
    const response = await preflight("/echo", "https://shop.example");
    expect(response.status).toBe(204);
    expect(response.headers.get("access-control-allow-origin")).toBe("https://shop.example");
    expect(response.headers.get("access-control-allow-methods")).toBe("POST");
    const answer = await answerOf(
      { statusCode: 200, headers: { "access-control-allow-origin": "*" } },
      {
        origin: "https://shop.example",
      },
    );
    expect(answer.headers.get("access-control-allow-origin")).toBe("https://shop.example");
  });

  it("lets no other origin", async () => {
    expect((await preflight("/echo", "https://evil.example")).headers.get("access-control-allow-origin")).toBe(null);
    const answer = await answerOf({ statusCode: 200 }, { origin: "https://evil.example" });
    expect(answer.headers.get("access-control-allow-origin")).toBe(null);
  });

  it("isn't for agents' calls", async () => {
    expect((await preflight("/agents/1", "https://shop.example")).status).toBe(404);
  });
});
