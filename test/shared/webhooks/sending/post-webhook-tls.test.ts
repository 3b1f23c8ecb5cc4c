import { afterEach, describe, expect, test, vi } from "vitest";
import { createWebhookPoster } from "../../../../shared/webhooks/sending/post-webhook.ts";
import { eventually } from "../../../support/eventually.ts";
import { selfSigned } from "./certificate.ts";
import { plainReceiver, tlsReceiver } from "./receiver.ts";

const NAME = "receiver.localhost";
const DAY = 24 * 60 * 60_000;
const ours = selfSigned(NAME);

/** Vouched for by `ca`; without it, by whom Node trusts. */
const post = (port: number, ca: string | undefined, timeoutMs = 10_000) =>
  createWebhookPoster({
    allowed: "also-loopback",
    timeoutMs,
    lookup: async () => [{ address: "127.0.0.1", family: 4 }],
    ...(ca === undefined ? {} : { ca }),
  })({ url: `https://${NAME}:${port}/hook`, headers: {}, body: "{}" });

const ok = (socket: { write(text: string): unknown }) => socket.write("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n");
const failed = (reason: string) => ({ outcome: "failed", reason, millis: expect.any(Number) });

afterEach(() => vi.unstubAllEnvs());

test("a receiver whose certificate is trusted gets the webhook, by its name", async () => {
  const receiver = await tlsReceiver(ours, ok);
  expect(await post(receiver.port, ours.cert)).toMatchObject({ outcome: "answered", status: 200 });
  expect(receiver.requests[0]).toContain(`Host: ${NAME}:${receiver.port}`);
  await eventually("no connection is open", () => receiver.sockets.size === 0);
});

describe("a receiver is not told anything", () => {
  const other = selfSigned("somebody.localhost");
  const old = selfSigned(NAME, { from: Date.now() - 2 * DAY, until: Date.now() - DAY });
  test.each([
    ["whose certificate nobody vouches for", selfSigned(NAME), ours.cert],
    ["whose certificate is its own, where the authorities are the usual ones", ours, undefined],
    ["that has another's certificate", other, other.cert],
    ["whose certificate has run out", old, old.cert],
  ])("%s", async (_, identity, ca) => {
    const receiver = await tlsReceiver(identity, ok);
    expect(await post(receiver.port, ca)).toEqual(failed("tls"));
    expect(receiver.requests).toEqual([]);
    await eventually("no connection is open", () => receiver.sockets.size === 0);
  });

  test("not even where a process was told to trust everybody", async () => {
    vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
    const receiver = await tlsReceiver(selfSigned(NAME), ok);
    expect(await post(receiver.port, ours.cert)).toEqual(failed("tls"));
    expect(receiver.requests).toEqual([]);
  });

  test("that knows no TLS", async () => {
    const receiver = await plainReceiver(() => undefined);
    const answered = eventually("a connection", () => [...receiver.sockets][0]).then((socket) =>
      socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"),
    );
    expect(await post(receiver.port, ours.cert)).toEqual(failed("tls"));
    await answered;
  });
});

test("a handshake that never ends is left in time", async () => {
  const receiver = await plainReceiver(() => undefined);
  const outcome = await post(receiver.port, ours.cert, 300);
  expect(outcome).toEqual(failed("timeout"));
  expect(outcome.millis).toBeLessThan(5_000);
  await eventually("no connection is open", () => receiver.sockets.size === 0);
});

test("an answer over TLS that stops short is no answer", async () => {
  const receiver = await tlsReceiver(ours, (socket) => socket.end("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nok"));
  expect(await post(receiver.port, ours.cert)).toEqual(failed("cut-off"));
});
