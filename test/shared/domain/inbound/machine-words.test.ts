import { describe, expect, test } from "vitest";
import { ABSENCE_NOTES } from "./absence-notes.ts";
import { ACKNOWLEDGEMENTS } from "./acknowledgements.ts";
import { ANSWER, machine } from "./incoming.ts";
import { PEOPLE } from "./people.ts";

describe("an absence note without a header is told by its words", () => {
  test.each(ABSENCE_NOTES)("%s: %s", (_, subject, text) => {
    expect(machine({ subject, text, ...ANSWER })).toMatchObject({ reason: "auto-reply" });
  });
});

describe("a helpdesk's answer without a header is told by its words", () => {
  test.each(ACKNOWLEDGEMENTS)("%s: %s", (_, subject, text) => {
    expect(machine({ subject, text, ...ANSWER })).toMatchObject({ reason: "auto-reply" });
  });
});

describe("a person is a person", () => {
  test.each(PEOPLE)("who %s: %s", (_, subject, text) => {
    expect(machine({ subject, text })).toBeUndefined();
    expect(machine({ subject, text, ...ANSWER })).toBeUndefined();
  });
});

test("a note that answers nothing by its headers is told all the same", () => {
  const text = "I am currently on leave until May 5. In urgent cases please contact Bob.";
  expect(machine({ subject: "Away", text })).toEqual({ reason: "auto-reply", sign: "away-words" });
});

test("a sign is a fixed word, and nothing of the mail", () => {
  const signs = [...ABSENCE_NOTES, ...ACKNOWLEDGEMENTS].map(
    ([, subject, text]) => machine({ subject, text, ...ANSWER })?.sign,
  );
  const known = ["subject", "automatic-words", "away-words", "acknowledging-words"];
  expect([...new Set(signs)].filter((sign) => !known.includes(sign ?? ""))).toEqual([]);
});
