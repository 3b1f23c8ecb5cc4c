import { createServer } from "node:net";
import { describe, expect, test } from "vitest";
import { createWebhookPoster, type PosterOptions } from "../../../../shared/webhooks/sending/post-webhook.ts";
import { eventually } from "../../../support/eventually.ts";
import { NOON } from "../../../support/policy.ts";
import { type Answer, listening, plainReceiver, type Receiver } from "./receiver.ts";

/** Far longer than any of these receivers takes that answers at all. */
const PATIENT_MS = 10_000;
const IMPATIENT_MS = 300;

const post = (port: number, options: Partial<PosterOptions> = {}, body = '{"summary":"골드"}') =>
  createWebhookPoster({ allowed: "also-loopback", timeoutMs: PATIENT_MS, now: () => NOON, ...options })({
    url: `http://127.0.0.1:${port}/hook?for=crm`,
    headers: { "content-type": "application/json", "webhook-id": "msg_1" },
    body,
  });

const says =
  (...lines: string[]): Answer =>
  (socket) =>
    socket.write(lines.join("\r\n"));
const saysAndGoes =
  (...lines: string[]): Answer =>
  (socket) =>
    socket.end(lines.join("\r\n"));
const postTo = async (answer: Answer, options?: Partial<PosterOptions>) => {
  const receiver = await plainReceiver(answer);
  const outcome = await post(receiver.port, options);
  return { receiver, outcome };
};

const nothingIsOpen = ({ sockets }: Receiver) => eventually("no connection is open", () => sockets.size === 0);

const OK = ["HTTP/1.1 200 OK", "content-length: 2", "", "ok"];
const failed = (reason: string) => ({ outcome: "failed", reason, millis: expect.any(Number) });

describe("a receiver that answers", () => {
  test("gets the body as it is, over a connection of its own that isn't kept, and no offer to compress", async () => {
    const { receiver, outcome } = await postTo(says(...OK));
    expect(outcome).toEqual({ outcome: "answered", status: 200, millis: expect.any(Number) });
    const [head, body] = receiver.requests[0]?.split("\r\n\r\n") ?? [];
    expect(body).toBe('{"summary":"골드"}');
    const [line, ...headers] = head?.split("\r\n") ?? [];
    expect(line).toBe("POST /hook?for=crm HTTP/1.1");
    expect(headers.map((header) => header.toLowerCase()).sort()).toEqual([
      "connection: close",
      "content-length: 20",
      "content-type: application/json",
      `host: 127.0.0.1:${receiver.port}`,
      "user-agent: heard-webhooks/1",
      "webhook-id: msg_1",
    ]);
    await nothingIsOpen(receiver);
  });

  test.each([204, 301, 307, 400, 401, 404, 410, 429, 500, 503])("%i is its answer", async (status) => {
    const { outcome } = await postTo(
      says(`HTTP/1.1 ${status} So`, "connection: keep-alive", "content-length: 0", "", ""),
    );
    expect(outcome).toMatchObject({ outcome: "answered", status });
  });

  test("a redirect is not followed, wherever it leads", async () => {
    const inside = await plainReceiver(says(...OK));
    const location = `location: http://127.0.0.1:${inside.port}/`;
    const { receiver, outcome } = await postTo(
      says("HTTP/1.1 308 Permanent Redirect", location, "content-length: 0", "", ""),
    );
    expect(outcome).toMatchObject({ outcome: "answered", status: 308 });
    expect([receiver.requests.length, inside.requests.length]).toEqual([1, 0]);
  });

  test("a body that ends with the connection is whole", async () => {
    const { outcome } = await postTo(saysAndGoes("HTTP/1.1 200 OK", "", "ok"));
    expect(outcome).toMatchObject({ outcome: "answered", status: 200 });
  });

  test("16 KB of a body are taken", async () => {
    const { outcome } = await postTo(says("HTTP/1.1 200 OK", "content-length: 16384", "", "a".repeat(16_384)));
    expect(outcome).toMatchObject({ outcome: "answered", status: 200 });
  });

  test("what it says to be compressed stays so, however much it would become", async () => {
    const { outcome } = await postTo(says("HTTP/1.1 200 OK", "content-encoding: gzip", "content-length: 3", "", "abc"));
    expect(outcome).toMatchObject({ outcome: "answered", status: 200 });
  });

  test.each([
    ["120", 120_000],
    [new Date(NOON + 60_000).toUTCString(), 60_000],
  ])("Retry-After: %s is handed on", async (header, retryAfter) => {
    const { outcome } = await postTo(
      says("HTTP/1.1 429 Slow down", `retry-after: ${header}`, "content-length: 0", "", ""),
    );
    expect(outcome).toMatchObject({ outcome: "answered", status: 429, retryAfter });
  });
});

describe("a receiver that lies", () => {
  const chunked = ["HTTP/1.1 200 OK", "transfer-encoding: chunked", ""];
  test.each<[string, string, Answer]>([
    [
      "stops within the body that it declared",
      "cut-off",
      saysAndGoes("HTTP/1.1 200 OK", "content-length: 100", "", "0123456789"),
    ],
    ["stops within a chunk", "cut-off", saysAndGoes(...chunked, "5", "ab")],
    ["stops before the last chunk", "cut-off", saysAndGoes(...chunked, "2", "ab", "")],
    ["stops within its headers", "cut-off", saysAndGoes("HTTP/1.1 200 OK", "content-le")],
    ["goes without a word", "cut-off", saysAndGoes("")],
    ["resets the connection", "cut-off", (socket) => socket.resetAndDestroy()],
    [
      "sends too large a body",
      "answer-too-large",
      says("HTTP/1.1 200 OK", "content-length: 16385", "", "a".repeat(16_385)),
    ],
    ["sends a body without an end", "answer-too-large", says("HTTP/1.1 200 OK", "", "a".repeat(100_000))],
    ["sends too large a header", "answer-too-large", says("HTTP/1.1 200 OK", `x: ${"a".repeat(20_000)}`, "", "")],
    ["sends too many headers", "answer-too-large", says("HTTP/1.1 200 OK", "name: value\r\n".repeat(2_000), "")],
    [
      "sends too large a chunk extension",
      "answer-too-large",
      says(...chunked, `2;${"a".repeat(20_000)}`, "ab", "0", "", ""),
    ],
    ["sends a chunk of no size", "not-http", says(...chunked, "zz", "ab", "0", "", "")],
    ["speaks another protocol", "not-http", says("SSH-2.0-OpenSSH_9.9", "")],
    ["switches to another protocol", "not-http", says("HTTP/1.1 101 Go", "upgrade: x", "connection: upgrade", "", "")],
    [
      "gives two lengths",
      "not-http",
      says("HTTP/1.1 200 OK", "content-length: 2", "transfer-encoding: chunked", "", "ok"),
    ],
  ])("%s: %s", async (_, reason, answer) => {
    const { receiver, outcome } = await postTo(answer);
    expect(outcome).toEqual(failed(reason));
    expect(outcome.millis).toBeLessThan(PATIENT_MS / 2);
    await nothingIsOpen(receiver);
  });
});

describe("a receiver that takes its time", () => {
  const drip =
    (start: string, drop: string): Answer =>
    (socket) => {
      socket.write(start);
      const timer = setInterval(() => socket.write(drop), 20);
      socket.on("close", () => clearInterval(timer));
    };
  test.each<[string, Answer]>([
    ["says nothing", () => undefined],
    ["drips its headers", drip("HTTP/1.1 200 OK\r\nx: ", "a")],
    ["drips its body", drip("HTTP/1.1 200 OK\r\ncontent-length: 16000\r\n\r\n", "a")],
    ["says again and again that it will answer", drip("", "HTTP/1.1 100 Continue\r\n\r\n")],
    ["holds its last byte back", says("HTTP/1.1 200 OK", "content-length: 3", "", "ok")],
  ])("%s is left in time", async (_, answer) => {
    const { receiver, outcome } = await postTo(answer, { timeoutMs: IMPATIENT_MS });
    expect(outcome).toEqual(failed("timeout"));
    expect(outcome.millis).toBeGreaterThanOrEqual(IMPATIENT_MS - 1);
    expect(outcome.millis).toBeLessThan(PATIENT_MS / 2);
    await nothingIsOpen(receiver);
  });
});

test("nobody there is unreachable", async () => {
  const server = createServer();
  const port = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  expect(await post(port)).toEqual(failed("unreachable"));
});

test("whoever answers without having read it all is not waited for", async () => {
  const answer = "HTTP/1.1 413 Too large\r\ncontent-length: 0\r\n\r\n";
  const port = await listening(
    createServer((socket) =>
      socket
        .pause()
        .on("error", () => undefined)
        .write(answer),
    ),
  );
  const outcome = await post(port, {}, "a".repeat(32 * 1_024 ** 2));
  expect(outcome).toMatchObject({ outcome: "answered", status: 413 });
  expect(outcome.millis).toBeLessThan(PATIENT_MS / 2);
});

test("of two webhooks to one receiver each has its own connection", async () => {
  const connections = new Set<number | undefined>();
  const receiver = await plainReceiver((socket) => {
    connections.add(socket.remotePort);
    socket.write(OK.join("\r\n"));
  });
  await post(receiver.port);
  await post(receiver.port);
  expect(connections.size).toBe(2);
});

test("a webhook leaves no clock running", async () => {
  const timers = () => process.getActiveResourcesInfo().filter((resource) => resource === "Timeout").length;
  const receiver = await plainReceiver(says(...OK));
  const before = timers();
  await post(receiver.port);
  await eventually("as few as before", () => timers() <= before, PATIENT_MS / 5);
});

test("a mistake of ours is not hidden as one of theirs", async () => {
  const lookup = () => Promise.reject(new TypeError("a mistake"));
  const poster = createWebhookPoster({ allowed: "public", timeoutMs: PATIENT_MS, lookup });
  await expect(poster({ url: "https://hooks.example.com", headers: {}, body: "" })).rejects.toThrow("a mistake");
});
