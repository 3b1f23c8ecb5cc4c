import { describe, expect, test } from "vitest";
import { viewComplaint } from "../../../functions/customer-api/view-complaint.ts";
import type { Complaint } from "../../../shared/domain/complaint.ts";
import type { Entry } from "../../../shared/domain/entry.ts";
import { settingsSchema } from "../../../shared/settings/settings.ts";
import {
  agent,
  alice,
  change,
  customer,
  DAY,
  type Moment,
  NOON,
  OTHER,
  REFERENCE,
  type Request,
  receive,
  supervisor,
  upheld,
} from "../../support/complaints.ts";

const settings = settingsSchema.parse({ company: { timeZone: "Europe/Berlin" } });
const { policy } = settings;
const WEEK = policy.answerChangeableFor;

/** A complaint with all that was said of it. */
interface Story {
  complaint: Complaint;
  entries: readonly Entry[];
}

const then = ({ complaint, entries }: Story, request: Request, by = customer, at = NOON): Story => {
  const next = change(complaint, request, { by, at, policy } satisfies Moment);
  return { complaint: next.complaint, entries: [...entries, ...next.entries] };
};
const byAlice = agent(alice);
const resolve = (story: Story, at = NOON): Story =>
  then(then(story, { kind: "claim" }, byAlice, at), { kind: "resolve", resolution: upheld }, byAlice, at);

const begun = change(undefined, receive(), { by: { kind: "customer", through: "submission" }, policy });
const resolved = resolve(begun);
const fixed = then(resolved, { kind: "answer-follow-up", fixed: true });
const notFixed = then(resolved, { kind: "answer-follow-up", fixed: false });
const rated = then(fixed, { kind: "rate", score: 2, comment: "Slow." });

const viewOf = ({ complaint, entries }: Story, at = NOON, scope: "mailed" | "submission" = "mailed") =>
  viewComplaint({ complaint, entries }, { reference: REFERENCE, scope, expires: NOON + 99 * DAY }, settings, at);
const askedOf = (story: Story, at = NOON) => {
  const { followUp, rating } = viewOf(story, at);
  return { followUp, rating };
};
const NOTHING = { followUp: undefined, rating: undefined };
const wordsOf = (story: Story) => viewOf(story).messages.map(({ by, text }) => [by, text]);

describe("whether it is fixed", () => {
  test("is asked from the resolution on, as long as it is open", () => {
    expect(askedOf(begun)).toEqual(NOTHING);
    expect(askedOf(resolved)).toEqual({ followUp: { kind: "ask" }, rating: undefined });
    expect(askedOf(resolved, NOON + 3 * WEEK).followUp).toEqual({ kind: "ask" });
  });

  test("is asked for a week more, where it was closed without an answer", () => {
    const sam = supervisor(alice);
    const closed = then(resolved, { kind: "close", note: "Silence." }, sam, NOON + DAY);
    expect(closed.complaint.stage).toMatchObject({ status: "closed", because: "by-agent" });
    expect(askedOf(closed, NOON + DAY + WEEK)).toEqual({ followUp: { kind: "ask" }, rating: undefined });
    expect(askedOf(closed, NOON + DAY + WEEK + 1)).toEqual(NOTHING);
  });

  test.each([
    [true, fixed],
    [false, notFixed],
  ])("can be said otherwise for a week after: %s", (said, story) => {
    const answered = { kind: "answered", fixed: said };
    expect(viewOf(story, NOON + WEEK).followUp).toEqual({ ...answered, changeableUntil: NOON + WEEK });
    expect(viewOf(story, NOON + WEEK + 1).followUp).toEqual({ ...answered, changeableUntil: undefined });
  });

  test("is asked anew of each resolution", () => {
    expect(askedOf(resolve(notFixed))).toEqual({ followUp: { kind: "ask" }, rating: undefined });
  });
});

describe("how satisfied they are", () => {
  test.each([fixed, notFixed])("is asked once that was said, either way, for a week", (story) => {
    const until = NOON + WEEK;
    expect(viewOf(story, until).rating).toEqual({ kind: "open", until, given: undefined });
    expect(viewOf(story, until + 1).rating).toBeUndefined();
  });

  test("is shown as it was given last, and after the week can't be changed", () => {
    const open = { kind: "open", until: NOON + WEEK };
    expect(viewOf(rated).rating).toMatchObject({ ...open, given: { score: 2, comment: "Slow." } });
    const better = then(rated, { kind: "rate", score: 5 });
    const { rating } = viewOf(better, NOON + WEEK);
    expect(rating).toMatchObject({ ...open, given: { score: 5 } });
    expect(rating?.given).not.toHaveProperty("comment");
    expect(viewOf(better, NOON + WEEK + 1).rating).toMatchObject({ kind: "over", given: { score: 5 } });
  });

  test("stays when the answer is changed, and goes with the resolution that it is about", () => {
    const no = then(rated, { kind: "answer-follow-up", fixed: false });
    expect(viewOf(no).rating?.given).toMatchObject({ score: 2 });
    const answeredAgain = then(resolve(no), { kind: "answer-follow-up", fixed: true });
    expect(viewOf(answeredAgain).rating).toMatchObject({ kind: "open", given: undefined });
  });

  test("is said in the customer's own words, the last ones of each resolution", () => {
    expect(wordsOf(rated).at(-1)).toEqual(["you", "Slow."]);
    const changed = then(rated, { kind: "rate", score: 3, comment: "Slow, but kind." });
    const words = wordsOf(changed).map(([, text]) => text);
    expect(words.at(-1)).toBe("Slow, but kind.");
    expect(words).not.toContain("Slow.");
    const no = then(changed, { kind: "answer-follow-up", fixed: false });
    const next = then(then(resolve(no), { kind: "answer-follow-up", fixed: true }), { kind: "rate", score: 5 });
    expect(wordsOf(next).map(([, text]) => text)).toContain("Slow, but kind.");
  });
});

describe("nothing is asked", () => {
  const back = then(notFixed, { kind: "claim" }, byAlice);
  const ratedBack = then(back, { kind: "rate", score: 1 });

  test.each<[string, Request]>([
    ["that was spam after all", { kind: "close", note: "An advertisement.", spam: true }],
    ["that goes on in another one", { kind: "merge", into: OTHER }],
    ["that was taken back", { kind: "resolve", resolution: { ...upheld, outcome: "withdrawn" } }],
  ])("of a complaint %s, whatever was said of it before", (_what, end) => {
    expect(viewOf(ratedBack).rating?.given).toMatchObject({ score: 1 });
    const ended = then(ratedBack, end, byAlice);
    expect(ended.complaint.stage.status).toBe("closed");
    expect(askedOf(ended)).toEqual(NOTHING);
  });

  test.each([resolved, fixed, rated])("of whoever only has what was answered to the form", (story) => {
    const { followUp, rating, messages } = viewOf(story, NOON, "submission");
    expect({ followUp, rating }).toEqual(NOTHING);
    expect(messages.map(({ text }) => text)).toEqual(["It came broken."]);
  });
});
