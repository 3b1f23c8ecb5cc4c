import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAnswer, readRating } from "../../../functions/customer-api/read-form.ts";

const fields = (typed: Record<string, string>) => new URLSearchParams(typed);

/** Thai takes three bytes a letter and an emoji two units: neither counts as more than one. */
const longest = `${"ก".repeat(19_999)}😡`;

describe("a rating", () => {
  test.each([1, 2, 3, 4, 5])("of %i is one", (score) => {
    expect(readRating(fields({ score: `${score}`, comment: " \n" }))).toEqual({ word: { kind: "rate", score } });
  });

  test("has a comment of up to 20,000 characters, kept as it was typed", () => {
    const word = { kind: "rate", score: 3, comment: longest };
    expect(readRating(fields({ score: "3", comment: longest }))).toEqual({ word });
    expect(readRating(fields({ score: "3", comment: "a\r\nb" }))).toMatchObject({ word: { comment: "a\nb" } });
  });

  test("with a longer comment is refused with all that was typed", () => {
    const text = `${longest}!`;
    const draft = { form: "rating", score: 3, text };
    expect(readRating(fields({ score: "3", comment: text }))).toEqual({ notice: "message-too-long", draft });
  });

  test("without one of the five is none, and its comment isn't lost", () => {
    const draft = { form: "rating", score: undefined, text: "Slow." };
    const missing = { notice: "rating-missing", draft };
    expect(readRating(fields({ comment: "Slow." }))).toEqual(missing);
    fc.assert(
      fc.property(
        fc.string().filter((score) => !/^[1-5]$/.test(score)),
        (score) => {
          expect(readRating(fields({ score, comment: "Slow." }))).toEqual(missing);
        },
      ),
    );
  });
});

describe("the answer", () => {
  test("is yes or no, with what was said with it", () => {
    const word = { kind: "answer-follow-up", fixed: false, comment: "Still warm." };
    expect(readAnswer(fields({ fixed: "no", comment: "Still warm." }))).toEqual({ word });
    expect(readAnswer(fields({ fixed: "yes" }))).toEqual({ word: { kind: "answer-follow-up", fixed: true } });
    expect(readAnswer(fields({ fixed: "maybe" }))).toEqual({ notice: "not-possible" });
  });

  test("is refused with all that was said, where that is too long", () => {
    const text = `${longest}!`;
    const draft = { form: "follow-up", text };
    expect(readAnswer(fields({ fixed: "no", comment: text }))).toEqual({ notice: "message-too-long", draft });
  });
});
