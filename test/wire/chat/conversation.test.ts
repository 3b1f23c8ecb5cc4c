import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AgentClient, agentClient } from "../../support/agent-client.ts";
import { greet } from "../../support/chat-client.ts";
import { newAddress } from "../../support/customer-client.ts";
import { eventually } from "../../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../../support/harsh-host.ts";
import { mailbox } from "../../support/mailbox.ts";

let host: HarshHost;
let alice: AgentClient;
beforeAll(async () => {
  host = await startHarshHost({});
  alice = await agentClient(host, "alice");
});
afterAll(() => host.stopAndCheck());

describe("a conversation", () => {
  it("begins with a complaint that is acknowledged in the customer's language, and goes on with their agent", async () => {
    const chat = await greet(host, { timeZone: "Asia/Seoul" });
    chat.send({ type: "message", id: "a", seq: 1, text: "주문한 주전자가 깨진 채로 도착했어요. 어떻게 해야 하나요?" });
    const accepted = await chat.next("accepted");
    expect(accepted).toMatchObject({ seq: 1, of: 1, id: "a", text: expect.stringContaining("주전자") });
    const { reference, acknowledgement } = accepted;
    expect(acknowledgement?.text).toContain(reference);
    expect(acknowledgement?.text).toMatch(/[가-힣]/);
    expect(Date.parse(acknowledgement?.expectedResponseBy ?? "")).toBeGreaterThan(host.now());
    expect(await chat.next("status")).toMatchObject({ status: "queued", ahead: 0 });

    const taken = await alice.take(reference);
    expect(taken.body).toMatchObject({ complaint: { channel: "chat", customer: { detectedLanguage: "ko" } } });
    expect(await chat.next("status", ({ joined }) => joined === true)).toMatchObject({ status: "assigned" });
    chat.send({ type: "message", seq: 2, text: "주전자 뚜껑도 없습니다." });
    await chat.next("accepted", ({ seq }) => seq === 2);

    await alice.act(reference, "reply", { message: "새 주전자를 보내 드리겠습니다.", keep: true });
    const answer = await chat.next("message");
    expect(answer).toMatchObject({ seq: 3, kind: "reply", text: "새 주전자를 보내 드리겠습니다." });
    const timeline = (await alice.get(reference)).body.timeline;
    expect(timeline.filter(({ kind }: { kind: string }) => kind === "message")).toMatchObject([
      { by: { kind: "customer", through: "chat" } },
      { by: { kind: "customer", through: "chat" } },
    ]);
  });

  it("is acknowledged by mail as soon as there is an address, and an answer that was taken isn't mailed", async () => {
    const chat = await greet(host, { locale: "th" });
    chat.send({ type: "message", seq: 1, text: "สินค้าเสียหาย" });
    const { reference } = await chat.next("accepted");
    chat.send({ type: "received", received: 1 });
    const email = newAddress();
    chat.send({ type: "contact", email });
    await chat.next("status", ({ contact }) => contact === "known");
    await mailbox(host).nth(email, 1);

    await alice.take(reference);
    await alice.act(reference, "reply", { message: "We are sorry." });
    await chat.next("message");
    chat.send({ type: "received", received: 2 });
    await eventually("the mail is withheld", async () => {
      const { timeline } = (await alice.get(reference)).body;
      return timeline.some(
        ({ kind, reason }: Record<string, string>) => kind === "mail-withheld" && reason === "read-in-chat",
      );
    });
  });
});
