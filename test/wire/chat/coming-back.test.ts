import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AgentClient, agentClient } from "../../support/agent-client.ts";
import { greet } from "../../support/chat-client.ts";
import { newAddress } from "../../support/customer-client.ts";
import { eventually } from "../../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../../support/harsh-host.ts";
import { mailGateway, plainMail } from "../../support/mail-gateway.ts";
import { mailbox } from "../../support/mailbox.ts";

const MINUTE = 60_000;

let host: HarshHost;
let alice: AgentClient;
beforeAll(async () => {
  host = await startHarshHost({
    policy: { agentCap: 100 },
    inbound: { replyDomain: "reply.heard.example", recipients: ["care@heard.example"] },
  });
  alice = await agentClient(host, "alice");
});
afterAll(() => host.stopAndCheck());

const complain = async (hello: Record<string, unknown> = {}) => {
  const chat = await greet(host, hello);
  chat.send({ type: "message", seq: 1, text: "The kettle came broken." });
  const { reference } = await chat.next("accepted");
  return { ...chat, reference };
};
/** The index by due time may miss what was written within the second. */
const sweptUntil = <Value>(what: string, ask: () => Promise<Value | undefined | false>) =>
  eventually(what, async () => {
    await host.runSchedules();
    return ask();
  });

describe("a customer who closed the tab", () => {
  it("comes back with the token to all that was said meanwhile, in order, and goes on", async () => {
    const { ready, reference, cut } = await complain();
    cut();
    await alice.take(reference);
    await alice.act(reference, "reply", { message: "Which kettle?", keep: true });
    await alice.act(reference, "reply", { message: "And when did it come?", keep: true });

    const back = await greet(host, { token: ready.token, received: 0 });
    expect(back.ready).toMatchObject({ next: 2, reference, seq: 3 });
    await back.next("status");
    expect(back.lasting()).toMatchObject([
      { type: "accepted", seq: 1, of: 1, acknowledgement: { text: expect.stringContaining(reference) } },
      { type: "message", seq: 2, text: "Which kettle?" },
      { type: "message", seq: 3, text: "And when did it come?" },
    ]);
    back.send({ type: "message", seq: 2, text: "The silver one." });
    expect(await back.next("accepted", ({ of }) => of === 2)).toMatchObject({ seq: 4 });

    const later = await greet(host, { token: ready.token, received: 3 });
    await later.next("status");
    expect(later.lasting().map(({ seq }) => seq)).toEqual([4]);
  });

  it("gets by mail what they didn't take within two minutes, once, and finds it in the chat as well", async () => {
    const email = newAddress();
    const { ready, reference, cut } = await complain({ email });
    await mailbox(host).nth(email, 1);
    cut();
    await alice.take(reference);
    await alice.act(reference, "reply", { message: "A new one is on its way." });
    await host.runSchedules();
    expect(await mailbox(host).to(email)).toHaveLength(1);
    await host.advanceClock(2 * MINUTE);
    const mail = await sweptUntil("it is mailed", async () => (await mailbox(host).to(email))[1]);
    expect(mail.text).toContain("A new one is on its way.");

    const back = await greet(host, { token: ready.token });
    expect(await back.next("message")).toMatchObject({ text: "A new one is on its way." });
    back.send({ type: "received", received: 2 });
    await host.advanceClock(5 * MINUTE);
    await host.runSchedules();
    expect(await mailbox(host).to(email)).toHaveLength(2);
  });

  it("has the chat where they opened it last, and is told so where it was open before", async () => {
    const first = await complain();
    const second = await greet(host, { token: first.ready.token });
    expect(await first.next("error")).toMatchObject({ code: "replaced" });
    await first.closed();
    second.send({ type: "message", seq: 2, text: "From here." });
    await second.next("accepted", ({ of }) => of === 2);
  });

  it("is answered by mail alone once they go on by mail: the chat may be a stranger's, who gave their address", async () => {
    const email = newAddress();
    const chat = await complain({ email });
    const { headers } = await mailbox(host).nth(email, 1);
    const answered = { from: email, to: headers["reply-to"] ?? "", text: "My card ends in 4242." };
    expect((await mailGateway(host).send(plainMail(answered))).body).toMatchObject({ outcome: "joined" });
    await alice.take(chat.reference);
    await alice.act(chat.reference, "reply", { message: "We refund to 4242." });
    await mailbox(host).nth(email, 2);
    await chat.next("status", ({ elsewhere, status }) => elsewhere === true && status === "awaiting_customer");
    const back = await greet(host, { token: chat.ready.token });
    await back.next("status");
    expect(JSON.stringify([...chat.frames, ...back.frames])).not.toContain("4242");
    back.send({ type: "message", seq: 2, text: "Any news?" });
    await back.next("accepted", ({ of }) => of === 2);
  });
});
