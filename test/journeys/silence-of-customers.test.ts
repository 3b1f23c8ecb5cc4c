import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localTime } from "../../shared/domain/calendar/zone.ts";
import { DAY, HOUR, type Journey, MINUTE, startJourney, upheld } from "../support/journey.ts";
import { linkIn } from "../support/mailbox.ts";

/** What happens while it is the customer's turn, by day at theirs. */

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.host.stopAndCheck());

/** Answered, or resolved, at ten in the morning of the customer, who has had that mail. */
const answered = async (more: Record<string, unknown> = {}) => {
  const { complain, alice, untilHour, host, mailsTo } = journey;
  await untilHour(10);
  const complaint = await complain(more);
  await alice.take(complaint.reference);
  await alice.act(complaint.reference, "reply", { message: "Which one?" });
  await host.after(0, "the reply", async () => (await mailsTo(complaint.email)).length === 2);
  return complaint;
};
const resolved = async (more: Record<string, unknown> = {}) => {
  const { complain, alice, untilHour, host, mailsTo } = journey;
  await untilHour(10);
  const complaint = await complain(more);
  await alice.take(complaint.reference);
  await alice.act(complaint.reference, "resolve", upheld);
  await host.after(0, "the resolution", async () => (await mailsTo(complaint.email)).length === 2);
  return complaint;
};

describe("no answer to our question", () => {
  it("brings one reminder, one warning, and the closing that both told of", async () => {
    const { mailAfter, mailsTo, complaintOf, host, customer, pass } = journey;
    const { email, reference } = await answered();
    await pass(3 * DAY - HOUR);
    expect(await mailsTo(email)).toHaveLength(2);
    const reminder = await mailAfter(HOUR, email, 3);
    expect(reminder.subject).toContain("We need your answer");
    await pass(4 * DAY - HOUR);
    const warning = await mailAfter(HOUR + MINUTE, email, 4);
    expect(warning.subject).toContain("about to close");
    await pass(3 * DAY - HOUR);
    expect(await complaintOf(reference)).toMatchObject({ status: "awaiting_customer" });
    await host.after(HOUR + MINUTE, "closed", async () => (await complaintOf(reference)).status === "closed");
    expect((await complaintOf(reference)).closedBecause).toBe("unanswered");
    expect(await mailsTo(email)).toHaveLength(4);

    await customer.say(linkIn(reminder), "Sorry, I was ill. The blue one.");
    expect(await complaintOf(reference)).toMatchObject({ status: "queued", reopenings: 1, agent: "alice" });
  }, 90_000);

  it("gives the whole time from a warning that an outage held up", async () => {
    const { mailAfter, mailsTo, complaintOf, host, pass } = journey;
    const { email, reference } = await answered();
    await mailAfter(3 * DAY, email, 3);
    await host.setFaults({ ses: "down" });
    await pass(4 * DAY + MINUTE);
    await pass(2 * DAY);
    await host.setFaults({ ses: "ok" });
    await host.after(HOUR, "the warning", async () => (await mailsTo(email)).length === 4);
    await pass(3 * DAY - 2 * HOUR);
    expect(await complaintOf(reference)).toMatchObject({ status: "awaiting_customer" });
    await host.after(3 * HOUR, "closed", async () => (await complaintOf(reference)).status === "closed");
  }, 90_000);
});

describe("after a resolution", () => {
  it("we ask whether it is really fixed, once more, and then close", async () => {
    const { mailAfter, mailsTo, complaintOf, host, pass } = journey;
    const { email, reference } = await resolved();
    await pass(47 * HOUR);
    expect(await mailsTo(email)).toHaveLength(2);
    const asked = await mailAfter(HOUR, email, 3);
    expect(asked.html).toContain("#not-fixed");
    expect((await mailAfter(3 * DAY + MINUTE, email, 4)).subject).toContain("Just to be sure");
    await host.after(4 * DAY + MINUTE, "closed", async () => (await complaintOf(reference)).status === "closed");
    expect((await complaintOf(reference)).closedBecause).toBe("not-disputed");
    expect(await mailsTo(email)).toHaveLength(4);
  }, 90_000);

  it("nobody is asked at night", async () => {
    const { host, mailsTo, mailAfter, complaintOf } = journey;
    const timeZone = "America/Los_Angeles";
    const { email, reference } = await resolved({ timeZone });
    const isOwed = async () => (await complaintOf(reference)).pendingMails.length > 0;
    await host.after(2 * DAY, "it is owed, at two in the morning", isOwed);
    expect(await mailsTo(email)).toHaveLength(2);
    const { at } = await mailAfter(8 * HOUR, email, 3);
    expect(Math.floor(localTime(timeZone, Date.parse(at)).passed / HOUR)).toBeOneOf([9, 10, 11]);
  }, 90_000);

  it("a question that events overtook is withdrawn, with its reason", async () => {
    const { host, customer, mailsTo, timelineOf, complaintOf } = journey;
    const { email, reference } = await resolved();
    const page = linkIn((await mailsTo(email))[1] ?? ({ text: "" } as never));
    await host.setFaults({ ses: "down" });
    const isOwed = async () => (await complaintOf(reference)).pendingMails[0]?.attempts > 0;
    await host.after(48 * HOUR + MINUTE, "it is owed", isOwed);
    expect((await customer.say(page, "It broke again.")).status).toBe(303);
    await host.setFaults({ ses: "ok" });
    const withheld = async () => (await timelineOf(reference)).find(({ kind }) => kind === "mail-withheld");
    await host.after(HOUR, "it is withdrawn", withheld);
    expect(await withheld()).toMatchObject({ mail: "follow-up", reason: "overtaken" });
    expect(await mailsTo(email)).toHaveLength(2);
  }, 90_000);

  it("“no” brings it back to its agent ahead of the line, and a second “no” makes it urgent and tells a supervisor", async () => {
    const { customer, mailAfter, complaintOf, alice, alarmsOf } = journey;
    const { email, reference } = await resolved();
    await customer.answerFollowUp(linkIn(await mailAfter(2 * DAY, email, 3)), "no", "The lid doesn't close.");
    expect(await complaintOf(reference)).toMatchObject({
      status: "queued",
      urgent: false,
      notFixed: 1,
      agent: "alice",
    });
    await alice.take(reference);
    await alice.act(reference, "resolve", upheld);
    await customer.answerFollowUp(linkIn(await mailAfter(2 * DAY, email, 5)), "no");
    expect(await complaintOf(reference)).toMatchObject({ status: "queued", urgent: true, notFixed: 2, agent: "alice" });
    await journey.host.after(0, "told", async () => (await alarmsOf(reference)).includes("not-fixed-twice"));
  }, 90_000);

  it("a word opens it again for thirty days after it was closed, and no longer", async () => {
    const { customer, mailAfter, complaintOf, mailsTo, host } = journey;
    const [first, second] = [await resolved(), await resolved()];
    const pages = new Map<string, string>();
    for (const { email } of [first, second]) {
      const page = linkIn(await mailAfter(2 * DAY, email, 3));
      pages.set(email, page);
      expect((await customer.answerFollowUp(page, "yes")).status).toBe(303);
    }
    await host.advanceClock(25 * DAY);
    expect((await customer.say(pages.get(first.email) ?? "", "It broke again.")).status).toBe(303);
    expect(await complaintOf(first.reference)).toMatchObject({ status: "queued", reopenings: 1 });
    await host.advanceClock(6 * DAY);
    expect((await customer.say(pages.get(second.email) ?? "", "It broke again.")).status).toBe(409);
    expect(await complaintOf(second.reference)).toMatchObject({ status: "closed" });
    expect(await mailsTo(second.email)).toHaveLength(3);
  }, 90_000);
});
