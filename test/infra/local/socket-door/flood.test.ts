import { afterAll, beforeAll, expect, test } from "vitest";
import { PUBLIC_AT_ONCE } from "../../../../infra/local/front-door/admission.ts";
import { eventually } from "../../../support/eventually.ts";
import { startTalk, type Talk } from "./talk.ts";

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk.host.stop());

const named = () => talk.events("MESSAGE").map(({ body }) => JSON.parse(body ?? "").name);
/** Past the door, which has nobody else to let in. */
const goOn = () =>
  talk.host.invoke("talk", {
    requestContext: { eventType: "MESSAGE", connectionId: "" },
    body: '{"do":"go on","name":"go on"}',
  });

test("what one connection sends without end stands behind the frames of others", async () => {
  const [flooding, other] = [await talk.open(), await talk.open()];
  for (let frame = 0; frame < PUBLIC_AT_ONCE; frame++) flooding.send({ do: "wait", name: "held" });
  await eventually("nobody else gets in", () => named().length === PUBLIC_AT_ONCE);
  for (let frame = 0; frame < 60; frame++) flooding.send({ do: "echo", name: "flood" });
  await flooding.arrived();
  other.send({ do: "echo", name: "other" });
  await other.arrived();
  expect(named()).toHaveLength(PUBLIC_AT_ONCE);
  await goOn();
  await eventually("all had their turn", () => named().length >= PUBLIC_AT_ONCE + 62);
  const before = named().slice(0, named().indexOf("other"));
  expect(before.filter((name) => name === "flood").length).toBeLessThanOrEqual(1);
  await eventually("the other has its echo", () => other.received.length === 1);
  expect(flooding.socket.readyState).toBe(flooding.socket.OPEN);
  other.socket.close();
  flooding.socket.close();
});

test("a connection with more in the line than anybody types is ended with 1008", async () => {
  const before = named().length;
  const [flooding, other] = [await talk.open(), await talk.open()];
  for (let frame = 0; frame < PUBLIC_AT_ONCE; frame++) flooding.send({ do: "wait", name: "held" });
  await eventually("nobody else gets in", () => named().length === before + PUBLIC_AT_ONCE);
  for (let frame = 0; frame < 101; frame++) flooding.send({ do: "echo", name: "flood" });
  expect((await flooding.closed).code).toBe(1008);
  other.send({ do: "echo", name: "other" });
  await other.arrived();
  await goOn();
  await eventually("the other has its echo", () => other.received.length === 1);
  other.socket.close();
});
