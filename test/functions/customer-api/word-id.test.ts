import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SCORES } from "../../../functions/customer-api/page-view.ts";
import type { Word } from "../../../functions/customer-api/word.ts";
import { identify } from "../../../functions/customer-api/word-id.ts";
import type { Complaint } from "../../../shared/domain/complaint.ts";
import { settingsSchema } from "../../../shared/settings/settings.ts";
import {
  after,
  agent,
  alice,
  ask,
  command,
  customer,
  DAY,
  MINUTE,
  NOON,
  receive,
  upheld,
} from "../../support/complaints.ts";

const { policy } = settingsSchema.parse({});
const byAlice = { by: agent(alice), at: NOON, policy };
const byCustomer = { by: customer, at: NOON, policy };

const resolve = (complaint: Complaint): Complaint =>
  after(after(complaint, { kind: "claim" }, byAlice), { kind: "resolve", resolution: upheld }, byAlice);
const resolved = resolve(after(undefined, receive(), byCustomer));

/** What becomes of a complaint when the page sends this: as it was, where that is only a second click. */
const say = (complaint: Complaint, word: Word, at = NOON): Complaint => {
  if (word.kind === "add-message") throw new Error("has a proof as well");
  const decision = ask(complaint, { ...word, ...identify(word, "mailed", complaint, at) }, { ...byCustomer, at });
  if (decision.outcome === "refused") throw new Error(decision.refusal.reason);
  return decision.complaint;
};

const rate = (score: (typeof SCORES)[number]) => ({ kind: "rate", score }) as const;
const answer = (fixed: boolean) => ({ kind: "answer-follow-up", fixed }) as const;
const answered = say(resolved, answer(true));

describe("a rating", () => {
  test("that is sent again while it stands is a second click, however late", () => {
    const once = say(answered, rate(3));
    expect(say(once, rate(3))).toBe(once);
    expect(say(once, rate(3), NOON + 2 * DAY)).toBe(once);
  });

  test("of which two clicks are read from the same state is one", () => {
    const [one, two] = [1, 2].map(() => identify(rate(3), "mailed", answered, NOON));
    expect(one).toEqual(two);
  });

  test("is what was given last, in whatever order, and each change is one entry", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SCORES), { minLength: 1, maxLength: 40 }), (scores) => {
        const last = scores.reduce((complaint, score) => say(complaint, rate(score)), answered);
        expect(last.answer?.score).toBe(scores.at(-1));
        const changes = scores.filter((score, index) => score !== scores[index - 1]);
        expect(last.chain.length - answered.chain.length).toBe(changes.length);
      }),
    );
  });

  test("is the same click though the complaint was worked on in between", () => {
    const once = say(answered, rate(3));
    const noted = after(once, command({ kind: "link", to: "000000024" as typeof once.reference }), byAlice);
    expect(say(noted, rate(3))).toBe(noted);
  });

  test("with another comment is another one", () => {
    const once = say(answered, { ...rate(3), comment: "Slow." });
    expect(say(once, rate(3)).chain.length).toBe(once.chain.length + 1);
  });

  test("of another resolution is another one", () => {
    const again = resolve(say(say(answered, rate(3)), answer(false)));
    expect(again.answer).toBeUndefined();
    const twice = say(say(again, answer(true)), rate(3));
    expect(twice.answer).toMatchObject({ fixed: true, score: 3 });
  });
});

describe("an answer", () => {
  test("goes from yes to no and back within a minute, and a second click is none", () => {
    const no = say(answered, answer(false), NOON + MINUTE);
    expect(no).toMatchObject({ answer: { fixed: false }, stage: { status: "queued" } });
    const yes = say(no, answer(true), NOON + MINUTE);
    expect(yes).toMatchObject({ answer: { fixed: true }, stage: { status: "closed", because: "fixed" } });
    expect(say(yes, answer(true), NOON + MINUTE)).toBe(yes);
  });

  test("to another resolution is another one, however soon it comes", () => {
    const twice = say(resolve(say(resolved, answer(false))), answer(false));
    expect(twice.notFixed).toBe(2);
  });
});

describe("a message", () => {
  const word = { kind: "add-message", text: "Hello?" } as const;
  const idAt = (complaint: Complaint, at: number) => identify(word, "mailed", complaint, at).id;

  test("is a second click within the hour, in the same turn of the same link", () => {
    expect(idAt(answered, NOON + 1)).toBe(idAt(answered, NOON));
    expect(idAt(answered, NOON + DAY)).not.toBe(idAt(answered, NOON));
    const claimed = after(say(answered, answer(false)), { kind: "claim" }, byAlice);
    expect(idAt(claimed, NOON)).not.toBe(idAt(answered, NOON));
    expect(identify(word, "submission", answered, NOON).id).not.toBe(idAt(answered, NOON));
  });
});
