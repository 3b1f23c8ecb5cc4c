import { describe, expect, test } from "vitest";
import type { Address } from "../../../../shared/webhooks/sending/find-addresses.ts";
import { createWebhookPoster, type PosterOptions } from "../../../../shared/webhooks/sending/post-webhook.ts";
import { LOOPBACK_HOSTS, OTHER_HOSTS } from "./other-hosts.ts";
import { plainReceiver } from "./receiver.ts";

/** Of the public net, and given to nobody. */
const PUBLIC = "2000::1";
const SECRETIVE = "169.254.169.254";

const of = (address: string): Address => ({ address, family: address.includes(":") ? 6 : 4 });
const failed = (reason: string) => ({ outcome: "failed", reason, millis: expect.any(Number) });

/** A name server that gives each answer once, and counts how often it is asked. */
const answering = (...answers: string[][]) => {
  const asked: string[] = [];
  const lookup = async (name: string) => {
    asked.push(name);
    return (answers[asked.length - 1] ?? []).map(of);
  };
  return { asked, lookup };
};

const post = (url: string, options: Partial<PosterOptions> = {}) =>
  createWebhookPoster({ allowed: "public", timeoutMs: 5_000, ...options })({ url, headers: {}, body: "{}" });

const URL_OF_A_NAME = "https://hooks.example.com/";

describe("a name that stands for an address inside", () => {
  test.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "100.64.0.1",
    SECRETIVE,
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "198.18.0.1",
    "::1",
    "::",
    "fe80::1",
    "fe80::1%eth0",
    "fd00:ec2::254",
    "::ffff:127.0.0.1",
    "::ffff:a00:1",
    "::7f00:1",
    "::ffff:0:7f00:1",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::1",
    "2002:7f00:1::",
    "2001::1",
    "not an address",
    "127.1",
    "",
  ])("%j is refused", async (address) => {
    const { asked, lookup } = answering([address]);
    expect(await post(URL_OF_A_NAME, { lookup })).toEqual(failed("refused-address"));
    expect(asked).toEqual(["hooks.example.com"]);
  });

  test.each([
    [[PUBLIC, SECRETIVE]],
    [[SECRETIVE, PUBLIC]],
    [[PUBLIC, "2606:4700::1111", "::1"]],
    [[PUBLIC, "127.0.0.1"]],
  ])("%j is refused for the one among them", async (addresses) => {
    const { lookup } = answering(addresses);
    expect(await post(URL_OF_A_NAME, { lookup })).toEqual(failed("refused-address"));
  });

  test("a public name is no way to this machine where loopback is allowed, nor a name of this machine a way out", async () => {
    const allowed = "also-loopback";
    expect(await post(URL_OF_A_NAME, { allowed, ...answering(["127.0.0.1"]) })).toEqual(failed("refused-address"));
    expect(await post("http://a.localhost/", { allowed, ...answering([PUBLIC]) })).toEqual(failed("refused-address"));
    expect(await post("http://a.localhost/", { allowed, ...answering([SECRETIVE]) })).toEqual(
      failed("refused-address"),
    );
  });
});

describe("a name whose address changes", () => {
  test("is asked once, and what it says later counts for nothing", async () => {
    const receiver = await plainReceiver((socket) => socket.end("HTTP/1.1 204 OK\r\n\r\n"));
    const { asked, lookup } = answering(["127.0.0.1"], [SECRETIVE], [SECRETIVE]);
    const url = `http://receiver.localhost:${receiver.port}/`;
    const outcome = await post(url, { allowed: "also-loopback", lookup });
    expect(outcome).toMatchObject({ outcome: "answered", status: 204 });
    expect(asked).toEqual(["receiver.localhost"]);
    expect(receiver.requests).toHaveLength(1);
  });

  test("from a public one to this machine: nobody here hears of it", async () => {
    const { asked, lookup } = answering([PUBLIC], ["127.0.0.1"], ["127.0.0.1"]);
    const outcome = await post(URL_OF_A_NAME, { timeoutMs: 500, lookup });
    expect(["unreachable", "timeout"]).toContain("reason" in outcome && outcome.reason);
    expect(asked).toHaveLength(1);
  });
});

test("a name is looked up as the system does it, unless told otherwise", async () => {
  const receiver = await plainReceiver((socket) => socket.end("HTTP/1.1 204 OK\r\n\r\n"));
  const outcome = await post(`http://localhost:${receiver.port}/`, { allowed: "also-loopback" });
  expect(outcome).toMatchObject({ outcome: "answered", status: 204 });
});

test.each([...LOOPBACK_HOSTS, ...OTHER_HOSTS])("%s is refused before anybody is asked", async (host) => {
  const { asked, lookup } = answering([PUBLIC]);
  expect(await post(`https://${host}/`, { lookup })).toEqual(failed("refused-address"));
  expect(asked).toEqual([]);
});

test.each([
  ["http://hooks.example.com/", "not-https"],
  ["https://hooks.example.com:25/", "refused-port"],
  ["https://a:b@hooks.example.com/", "has-credentials"],
  ["nonsense", "not-a-url"],
])("%s, which got in some other way, is refused all the same", async (url, reason) => {
  const { asked, lookup } = answering([PUBLIC]);
  expect(await post(url, { lookup })).toEqual(failed(reason));
  expect(asked).toEqual([]);
});

describe("a name that nobody knows", () => {
  test("is told from all else", async () => {
    expect(await post(`https://${"a".repeat(64)}.example.com/`)).toEqual(failed("name-unknown"));
    expect(await post(URL_OF_A_NAME, answering([]))).toEqual(failed("name-unknown"));
  });

  test("is not waited for longer than for anything else", async () => {
    const outcome = await post(URL_OF_A_NAME, { timeoutMs: 200, lookup: () => new Promise(() => undefined) });
    expect(outcome).toEqual(failed("timeout"));
    expect(outcome.millis).toBeLessThan(2_500);
  });
});
