import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AgentClient, agentClient } from "../support/agent-client.ts";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { linkIn, mailbox } from "../support/mailbox.ts";
import { readTable } from "../support/table.ts";

const DAY = 24 * 3_600_000;

let host: HarshHost;
let customer: ReturnType<typeof customerClient>;
let alice: AgentClient;
beforeAll(async () => {
  host = await startHarshHost();
  customer = customerClient(host);
  alice = await agentClient(host, "alice");
});
afterAll(() => host.stopAndCheck());

const resolution = { outcome: "upheld", cause: "box", explanation: "The box was too thin.", apology: "We are sorry." };

/** A complaint that Alice holds, with both of its links: the one that was answered, and the one that was mailed. */
const complain = async () => {
  const email = newAddress();
  const { body } = await customer.complain({ message: "It came broken.", email, locale: "en" });
  const mailed = linkIn(await mailbox(host).nth(email, 1));
  const reference = body.reference as string;
  await alice.take(reference);
  return { reference, submission: body.statusUrl as string, mailed };
};
const complainAndResolve = async (more: Record<string, string> = {}) => {
  const complaint = await complain();
  expect((await alice.act(complaint.reference, "resolve", { ...resolution, ...more })).status).toBe(200);
  return complaint;
};

type Happened = { kind: string } & Record<string, unknown>;
const ratingsOf = async (reference: string): Promise<Happened[]> =>
  (await alice.get(reference)).body.timeline.filter(({ kind }: Happened) => kind === "rating");
const complaintOf = async (reference: string) => (await alice.get(reference)).body.complaint;
const pageOf = async (link: string) => (await customer.open(link)).text;
const checkedIn = (page: string) => /value="(\d)" required checked>/u.exec(page)?.[1];
const NOT_POSSIBLE = /role="alert">That is no longer possible/u;
const QUESTION = /\/follow-up"|\/rating"|You told us/u;

describe("satisfaction", () => {
  it("is asked once it is said to be fixed, recorded, shown, and changed within the week", async () => {
    const { mailed, reference } = await complainAndResolve();
    expect(await pageOf(mailed)).not.toContain("/rating");
    expect((await customer.answerFollowUp(mailed, "yes")).status).toBe(303);
    expect(await pageOf(mailed)).toMatch(/How did we do\?[\s\S]*type="radio"/u);

    const comment = 'Quick, "kind" & <b>clear</b>.';
    const { status, headers } = await customer.rate(mailed, { score: "4", comment });
    expect(status).toBe(303);
    expect(headers.get("location")).toBe(`${new URL(mailed).pathname}?notice=rating-recorded`);
    const page = await pageOf(`${host.url}${headers.get("location")}`);
    expect(page).toContain('role="status">Thank you. We have your rating.');
    expect(page).toMatch(/You told us: Satisfied\.[\s\S]*You can change your rating until/u);
    expect(checkedIn(page)).toBe("4");
    expect(page).toContain('dir="auto">Quick, &quot;kind&quot; &amp; &lt;b&gt;clear&lt;/b&gt;.</p>');
    expect(await ratingsOf(reference)).toEqual([
      expect.objectContaining({ score: 4, comment, by: { kind: "customer", through: "link" } }),
    ]);

    await host.advanceClock(6 * DAY);
    expect((await customer.rate(mailed, { score: "2" })).status).toBe(303);
    expect((await customer.rate(mailed, { score: "4", comment })).status).toBe(303);
    expect(checkedIn(await pageOf(mailed))).toBe("4");
    expect((await ratingsOf(reference)).map(({ score }) => score)).toEqual([4, 2, 4]);
    expect(await complaintOf(reference)).toMatchObject({ status: "closed", answer: { fixed: true, score: 4 } });
  });

  it("and the answer can't be changed after a week, and what was given is still shown", async () => {
    const { mailed, reference } = await complainAndResolve();
    await customer.answerFollowUp(mailed, "yes");
    await customer.rate(mailed, { score: "3", comment: "So, so." });
    expect(await pageOf(mailed)).toContain("It isn&#39;t fixed after all");
    await host.advanceClock(7 * DAY + 1_000);
    const page = await pageOf(mailed);
    expect(page).toContain("You told us: Neither satisfied nor dissatisfied.");
    expect(page).toContain("So, so.");
    expect(page).not.toMatch(/type="radio"|fixed after all/u);
    for (const refused of [
      await customer.rate(mailed, { score: "5" }),
      await customer.rate(mailed, { comment: "No choice." }),
      await customer.answerFollowUp(mailed, "no"),
    ]) {
      expect([refused.status, refused.text]).toEqual([409, expect.stringMatching(NOT_POSSIBLE)]);
    }
    expect(await complaintOf(reference)).toMatchObject({ status: "closed", answer: { fixed: true, score: 3 } });
  });

  it("follows an answer that is changed from yes to no and back, each as often as it is meant", async () => {
    const { mailed, reference } = await complainAndResolve();
    for (const fixed of ["yes", "no", "yes", "no"] as const) {
      expect((await customer.answerFollowUp(mailed, fixed)).status).toBe(303);
    }
    expect(await pageOf(mailed)).toContain("It is fixed after all");
    expect(await complaintOf(reference)).toMatchObject({ status: "queued", agent: "alice", answer: { fixed: false } });
    expect((await customer.rate(mailed, { score: "1" })).status).toBe(303);
    expect((await complaintOf(reference)).answer).toMatchObject({ fixed: false, score: 1 });
  });

  it("is recorded once, however often its button is pressed", async () => {
    const { mailed, reference } = await complainAndResolve();
    const answers = await Promise.all([1, 2, 3].map(() => customer.answerFollowUp(mailed, "yes")));
    const ratings = await Promise.all([1, 2, 3].map(() => customer.rate(mailed, { score: "5", comment: "Fine." })));
    const late = await customer.rate(mailed, { score: "5", comment: "Fine." });
    expect([...answers, ...ratings, late].map(({ status }) => status)).toEqual(Array(7).fill(303));
    expect(await ratingsOf(reference)).toHaveLength(1);
  });

  it("without a choice asks for one, and keeps the comment", async () => {
    const { mailed, reference } = await complainAndResolve();
    await customer.answerFollowUp(mailed, "yes");
    for (const score of [{}, { score: "6" }]) {
      const { status, text } = await customer.rate(mailed, { ...score, comment: "Typed <once>." });
      expect(status).toBe(422);
      expect(text).toMatch(/role="alert">Please choose one of the five/u);
      expect(text).toContain("Typed &lt;once&gt;.</textarea>");
    }
    const long = "x".repeat(20_001);
    const { status, text } = await customer.rate(mailed, { score: "2", comment: long });
    expect([status, checkedIn(text)]).toEqual([422, "2"]);
    expect(text).toContain(`${long}</textarea>`);
    expect(await ratingsOf(reference)).toEqual([]);
  });

  it("isn't given by any GET, whatever a mail scanner follows", async () => {
    const { mailed } = await complainAndResolve();
    await customer.answerFollowUp(mailed, "yes");
    const before = await readTable(host);
    for (const path of [
      "",
      "?notice=rating-recorded",
      "?score=5",
      "/rating",
      "/rating?score=5",
      "/follow-up?fixed=no",
    ]) {
      await customer.open(`${mailed}${path}`);
    }
    expect(await readTable(host)).toEqual(before);
  });

  it("isn't asked of, told to, or taken from whoever only has what was answered to the form", async () => {
    const { submission, mailed, reference } = await complainAndResolve();
    const asked = await pageOf(submission);
    expect(asked).not.toMatch(QUESTION);
    await customer.answerFollowUp(mailed, "yes");
    const answered = await pageOf(submission);
    await customer.rate(mailed, { score: "5", comment: "For your eyes only." });
    expect(await pageOf(submission)).toBe(answered);
    expect(answered).not.toMatch(QUESTION);
    for (const fields of [{ score: "1" }, { comment: "None chosen." }]) {
      const { status, text } = await customer.rate(submission, fields);
      expect([status, text]).toEqual([409, expect.stringMatching(NOT_POSSIBLE)]);
    }
    expect((await customer.rate(`${mailed}a`, { score: "1" })).status).toBe(404);
    expect((await ratingsOf(reference)).map(({ score }) => score)).toEqual([5]);
  });

  it("isn't asked before there is a resolution, or of one that took the complaint back", async () => {
    const { mailed } = await complain();
    expect(await pageOf(mailed)).not.toMatch(QUESTION);
    expect((await customer.rate(mailed, { score: "1" })).status).toBe(409);
    const withdrawn = await complainAndResolve({ outcome: "withdrawn" });
    expect(await complaintOf(withdrawn.reference)).toMatchObject({ closedBecause: "withdrawn" });
    expect(await pageOf(withdrawn.mailed)).not.toMatch(QUESTION);
    for (const refused of [
      await customer.answerFollowUp(withdrawn.mailed, "no"),
      await customer.rate(withdrawn.mailed, { score: "1" }),
    ]) {
      expect(refused.status).toBe(409);
    }
  });

  it("isn't asked of what was spam after all, even where it was before", async () => {
    const { mailed, reference } = await complainAndResolve();
    await customer.answerFollowUp(mailed, "no");
    await customer.rate(mailed, { score: "1" });
    await alice.take(reference);
    await alice.act(reference, "close", { note: "An advertisement.", spam: true });
    expect(await complaintOf(reference)).toMatchObject({ closedBecause: "spam" });
    expect(await pageOf(mailed)).not.toMatch(QUESTION);
    expect((await customer.rate(mailed, { score: "5" })).status).toBe(409);
    expect((await customer.answerFollowUp(mailed, "yes")).status).toBe(409);
    expect((await ratingsOf(reference)).map(({ score }) => score)).toEqual([1]);
  });

  it("is asked for a week where the complaint was closed without an answer", async () => {
    const { mailed, reference } = await complainAndResolve();
    await alice.act(reference, "close", { note: "All is said." });
    expect(await complaintOf(reference)).toMatchObject({ status: "closed", closedBecause: "by-agent" });
    const page = await pageOf(mailed);
    expect(page).toMatch(/This complaint is closed[\s\S]*Is it really fixed\?/u);
    await host.advanceClock(6 * DAY);
    expect((await customer.answerFollowUp(mailed, "yes")).status).toBe(303);
    expect((await customer.rate(mailed, { score: "5" })).status).toBe(303);

    const silent = await complainAndResolve();
    await alice.act(silent.reference, "close", { note: "All is said." });
    await host.advanceClock(7 * DAY + 1_000);
    expect(await pageOf(silent.mailed)).not.toMatch(QUESTION);
    expect((await customer.answerFollowUp(silent.mailed, "yes")).status).toBe(409);
  });
});
