import { type PluralElement, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, test } from "vitest";
import { supported } from "../../../shared/language/supported.ts";
import { loadCatalog } from "../../../shared/texts/load-catalog.ts";
import { createTexts, parseMessage } from "../../../shared/texts/texts.ts";

const TONES = ["formal", "friendly"] as const;
const spoken = supported.flatMap((language) => TONES.map((tone) => [language, tone] as const));

/** What fits on a button of a chat window that is as wide as a phone. */
const BUTTONS = ["chat.open", "chat.send", "chat.startNew", "chat.emailSave", "chat.notNow", "chat.useHere"] as const;
const MOST_ON_A_BUTTON = 24;

const formsOf = (message: string, language: string): Set<string> => {
  const plurals = parseMessage(message, language)
    .getAst()
    .filter((element): element is PluralElement => element.type === TYPE.plural);
  return new Set(plurals.flatMap(({ options }) => Object.keys(options)));
};

describe.each(spoken)("%s, %s", (language, tone) => {
  const texts = () => createTexts({ company: "Haus", tone, overrides: {} })(language);

  test("how many come first is said in every form that the grammar of the language has", async () => {
    const { "chat.ahead": ahead } = await loadCatalog(language, tone);
    const forms = formsOf(ahead, language);
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    expect([...forms]).toEqual(expect.arrayContaining(pluralCategories));
  });

  test("whoever is next isn't told a number, and whoever waits behind many is", async () => {
    const { say } = await texts();
    const told = Array.from({ length: 21 }, (_, count) => say("chat.ahead", { count }));
    expect(told[0]).not.toMatch(/\p{N}/u);
    expect(told[0]).not.toBe(told[1]);
    for (const [count, text] of told.entries()) {
      if (count > 2) expect.soft(text).toContain(new Intl.NumberFormat(language).format(count));
    }
    expect(new Set(told).size).toBe(told.length);
  });

  test("both acknowledgements begin alike, and only one of them promises a time", async () => {
    const { say } = await texts();
    const without = say("chat.acknowledgedWithoutTime", { reference: "R-1" });
    const by = say("chat.acknowledged", { reference: "R-1", by: "12:00" });
    expect(by.startsWith(without.replace(/[.。]$/u, ""))).toBe(true);
    expect(by).toContain("12:00");
  });

  test("buttons are short, and none ends as a sentence", async () => {
    const { say } = await texts();
    for (const id of BUTTONS) {
      const label = say(id);
      expect.soft(label.length, `${id}: ${label}`).toBeLessThanOrEqual(MOST_ON_A_BUTTON);
      expect.soft(label, id).not.toMatch(/[.。…:]$/u);
    }
  });
});
