import { once } from "node:events";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { startTalk } from "./talk.ts";

test.each([false, true])(
  "when the host stops every connection ends, also of a client that doesn't answer (harsh: %s)",
  async (harsh) => {
    const talk = await startTalk(harsh);
    const clients = [await talk.open(), await talk.open()];
    const mute = connect(Number(new URL(talk.host.url).port), "127.0.0.1");
    mute.write(
      "GET /chat HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
    );
    const [answer] = await once(mute, "data");
    expect(String(answer)).toMatch(/^HTTP\/1.1 101 /);
    const ended = once(mute, "close");
    const before = performance.now();
    await talk.host.stop();
    expect(performance.now() - before).toBeLessThan(5_000);
    for (const { closed } of clients) expect((await closed).code).toBe(1001);
    await ended;
  },
);

test("an end is told once, whoever began it", async () => {
  const talk = await startTalk();
  const client = await talk.open();
  client.send({ do: "leave" });
  await client.closed;
  await talk.host.stop();
  expect(talk.events("DISCONNECT")).toHaveLength(1);
});

test("a frame that is in work as the host stops is no failure", async () => {
  const talk = await startTalk();
  const client = await talk.open();
  client.send({ do: "wait" });
  await client.arrived();
  await talk.host.stop();
  expect((await client.closed).code).toBe(1001);
});
