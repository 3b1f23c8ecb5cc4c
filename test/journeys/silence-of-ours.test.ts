import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agentClient } from "../support/agent-client.ts";
import { newAddress } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import { DAY, HOUR, type Journey, MINUTE, startJourney, upheld } from "../support/journey.ts";
import { linkIn } from "../support/mailbox.ts";

/** What happens while we owe somebody a word, or a solution. */

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney({ policy: { regulations: [{ profile: "asic-rg-271" }] } });
});
afterAll(() => journey.host.stopAndCheck());

describe("an acknowledgement that can't be sent", () => {
  it("for ten minutes is an incident, and goes out once mail works again", async () => {
    const { host, customer, alice, alarmsOf, mailsTo, complaintOf } = journey;
    await host.setFaults({ ses: "down" });
    const email = newAddress();
    const { reference } = (await customer.complain({ message: "It came broken.", email })).body;
    await host.after(
      9 * MINUTE,
      "it was tried",
      async () => (await complaintOf(reference)).pendingMails[0]?.attempts > 0,
    );
    expect(await alarmsOf(reference)).toEqual([]);
    await host.after(MINUTE + 1, "the alarm", async () => (await alarmsOf(reference)).length === 1);
    expect(await alarmsOf(reference)).toEqual(["acknowledgement-overdue"]);
    await host.setFaults({ ses: "ok" });
    await host.after(15 * MINUTE, "it is acknowledged", async () => (await mailsTo(email)).length === 1);
    await alice.take(reference);
    await alice.act(reference, "reply", { message: "We send you another one." });
  }, 90_000);

  it("is withdrawn, with its reason, where a person answered first", async () => {
    const { host, customer, alice, mailsTo, timelineOf } = journey;
    await host.setFaults({ ses: "down" });
    const email = newAddress();
    const { reference } = (await customer.complain({ message: "It came broken.", email })).body;
    await alice.take(reference);
    await alice.act(reference, "reply", { message: "We send you another one." });
    await host.setFaults({ ses: "ok" });
    await host.after(15 * MINUTE, "the reply is there", async () => (await mailsTo(email)).length > 0);
    expect((await mailsTo(email)).map(({ text }) => text.includes("another one"))).toEqual([true]);
    const withheld = async () => (await timelineOf(reference)).find(({ kind }) => kind === "mail-withheld");
    expect(await host.after(0, "it is withdrawn", withheld)).toMatchObject({
      mail: "acknowledgement",
      reason: "overtaken",
    });
  });
});

describe("a first answer", () => {
  it("at risk is raised in its line, late becomes urgent and is raised again and again", async () => {
    const { host, complain, complaintOf, timelineOf, alarmsOf, alice } = journey;
    const { reference } = await complain();
    const raised = async () => (await timelineOf(reference)).filter(({ kind }) => kind === "raised-in-line");
    await host.after(18 * HOUR, "it is raised", async () => (await raised()).length === 1);
    await complain();
    expect(await complaintOf(reference)).toMatchObject({ urgent: false, lane: "support-standard" });
    const sam = await agentClient(host, "sam");
    await eventually("the lane's index shows it in front", async () => {
      const { items } = (await sam.list({ lane: "support-standard", limit: "1" })).body;
      return items[0]?.reference === reference;
    });
    const claimed = await eventually("sam gets one", async () => {
      const answer = await sam.claim({ wait: 1, lanes: ["support-standard"] });
      return answer.status === 200 && answer.body.reference;
    });
    expect(claimed).toBe(reference);
    await sam.act(reference, "release");

    const overdue = async () => (await alarmsOf(reference)).filter((alarm) => alarm === "response-overdue");
    await host.after(6 * HOUR, "it is urgent", async () => (await complaintOf(reference)).urgent);
    expect(await complaintOf(reference)).toMatchObject({ status: "queued", lane: "support-urgent" });
    expect(await overdue()).toHaveLength(1);
    await host.after(DAY, "it is raised again", async () => (await overdue()).length === 2);
    await alice.take(reference);
    await alice.act(reference, "reply", { message: "We are sorry that this took so long." });
    expect(await complaintOf(reference)).toMatchObject({ status: "awaiting_customer", urgent: true });
    expect((await complaintOf(reference)).respondBy).toBeUndefined();
  }, 90_000);

  it("that will be late: the customer hears it from us first, with a new time, and at last with none", async () => {
    const { host, complain, mailAfter, mailsTo, alarmsOf, complaintOf, pass } = journey;
    const { email, reference, expectedResponseBy } = await complain();
    await pass(expectedResponseBy - host.now() - HOUR - MINUTE);
    expect(await mailsTo(email)).toHaveLength(1);
    const first = await mailAfter(MINUTE, email, 2);
    expect(Date.parse(first.at)).toBeLessThan(expectedResponseBy);
    expect(first.text).toContain("It is taking longer than we told you");
    expect(first.text).toMatch(/You hear from us again by /u);
    expect(await alarmsOf(reference)).toContain("promise-at-risk");
    const promised = Date.parse((await complaintOf(reference)).promisedBy);
    expect(promised).toBeGreaterThan(expectedResponseBy);

    const second = await mailAfter(promised - HOUR - host.now(), email, 3);
    expect(Date.parse(second.at)).toBeLessThan(promised);
    const again = Date.parse((await complaintOf(reference)).promisedBy);
    const last = await mailAfter(again - HOUR - host.now(), email, 4);
    expect(last.text).toContain("won't promise a time that we might not keep");
    expect((await complaintOf(reference)).promisedBy).toBeUndefined();
    await pass(10 * DAY);
    expect(await mailsTo(email)).toHaveLength(4);
  }, 90_000);
});

describe("a lease", () => {
  it("that its agent let run out puts the complaint back, ahead of who waits for the first time", async () => {
    const { host, complain, complaintOf, timelineOf, alice } = journey;
    const { reference } = await complain();
    await alice.take(reference);
    await host.after(31 * MINUTE, "it waits again", async () => (await complaintOf(reference)).status === "queued");
    expect(await timelineOf(reference)).toContainEqual(
      expect.objectContaining({ kind: "lease-expired", agent: "alice" }),
    );
    await complain();
    await alice.take(reference);
  });
});

describe("a solution", () => {
  it("that takes too long is told of, but not the days on which it is the customer's turn", async () => {
    const { host, customer, complain, complaintOf, alarmsOf, alice, mailsTo, pass } = journey;
    const { reference, email } = await complain();
    await alice.take(reference);
    await alice.act(reference, "reply", { message: "Which one?" });
    const clock = async (id: string) =>
      (await complaintOf(reference)).clocks.find((one: { id: string }) => one.id === id) ?? { state: "none", due: "" };
    expect(await clock("resolution")).toMatchObject({ state: "paused" });
    const regulator = await clock("asic-rg-271/response");
    expect(regulator).toMatchObject({ kind: "regulatory", state: "running" });
    await pass(2 * DAY);
    const reply = (await mailsTo(email)).at(-1);
    if (reply === undefined) throw new Error("there was no reply");
    await customer.say(linkIn(reply), "The blue one.");
    const due = Date.parse((await clock("resolution")).due);
    expect(due - Date.parse((await complaintOf(reference)).receivedAt)).toBeGreaterThan(7 * DAY - MINUTE);
    expect((await clock("asic-rg-271/response")).due).toBe(regulator.due);
    const slow = async () => (await alarmsOf(reference)).includes("resolution-overdue");
    await host.after(due - host.now() + 1, "too slow", slow);
    const missed = async () => (await alarmsOf(reference)).filter((alarm) => alarm.startsWith("regulatory"));
    await host.after(
      Date.parse(regulator.due) - 7 * DAY - host.now(),
      "the end is near",
      async () => (await missed()).length === 1,
    );
    await host.after(7 * DAY, "missed", async () => (await missed()).length === 2);
    expect(await missed()).toEqual(["regulatory-deadline-near", "regulatory-deadline-missed"]);
    await alice.take(reference);
    await alice.act(reference, "resolve", upheld);
    expect(await clock("asic-rg-271/response")).toMatchObject({ state: "stopped" });
  }, 90_000);
});
