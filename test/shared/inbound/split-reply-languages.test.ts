import { describe, expect, test } from "vitest";
import { splitReply } from "../../../shared/inbound/split-reply.ts";
import { attributions } from "./replies/attributions.ts";
import { devices } from "./replies/devices.ts";
import { headers } from "./replies/headers.ts";

const each = (cases: Readonly<Record<string, readonly string[]>>): (readonly [string, string])[] =>
  Object.entries(cases).flatMap(([language, texts]) => texts.map((text) => [language, text] as const));

const OWN = "I still wait for the 2 cups.\n\nAnn";
const THEIRS = "Hello Ann,\n\nwe are sorry.";
const prefixed = THEIRS.replaceAll(/^/gmu, "> ");

test("what is known of a quote is known in the same languages", () => {
  const languages = Object.keys(attributions);
  expect(languages.length).toBeGreaterThanOrEqual(28);
  expect([Object.keys(headers), Object.keys(devices)]).toEqual([languages, languages]);
});

describe.each(each(attributions))("%s: %s", (_, attribution) => {
  test("is quoted with what is below it, with a prefix or without", () => {
    for (const theirs of [prefixed, THEIRS])
      expect(splitReply(`${OWN}\n\n${attribution}\n\n${theirs}\n`)).toEqual({
        fresh: OWN,
        quoted: `${attribution}\n\n${theirs}`,
      });
  });

  test("above a prefix leaves what is written below and between it, and what is right above", () => {
    const text = `Hello,\n${attribution}\n${prefixed}\n\nFirst answer.\n\n> And?\nSecond answer.`;
    expect(splitReply(text)).toEqual({
      fresh: "Hello,\n\nFirst answer.\n\nSecond answer.",
      quoted: `${attribution}\n${prefixed}\n\n> And?`,
    });
  });
});

describe.each(each(headers))("%s: %s", (_, header) => {
  test("is quoted with all that is below it", () => {
    expect(splitReply(`${OWN}\n\n${header}\n\n${THEIRS}`)).toEqual({ fresh: OWN, quoted: `${header}\n\n${THEIRS}` });
  });
});

describe.each(each(devices))("%s: %s", (_, device) => {
  test("isn't what the customer says, at the end or above a quote", () => {
    expect(splitReply(`${OWN}\n\n${device}`)).toEqual({ fresh: OWN, quoted: device });
    expect(splitReply(`${OWN}\n\n${device}\n\nOn 5 Jan 2024, at 12:34, Mia wrote:\n${prefixed}`).fresh).toBe(OWN);
  });

  test("is part of a sentence that it stands in", () => {
    const sentence = `${device}, that is what your mail said.`;
    expect(splitReply(`${OWN}\n\n${sentence}`)).toEqual({ fresh: `${OWN}\n\n${sentence}` });
  });
});
