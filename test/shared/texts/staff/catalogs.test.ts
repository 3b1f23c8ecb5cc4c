import { type MessageFormatElement, TYPE } from "@formatjs/icu-messageformat-parser";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { supported } from "../../../../shared/language/supported.ts";
import { en, type StaffMessageId } from "../../../../shared/texts/staff/en.ts";
import { loadStaffCatalog } from "../../../../shared/texts/staff/load-staff-texts.ts";
import { parseMessage } from "../../../../shared/texts/texts.ts";

const ids = Object.keys(en) as StaffMessageId[];
const elementsOf = (message: string, language: string): MessageFormatElement[] =>
  parseMessage(message, language).getAst();

type Plural = Extract<MessageFormatElement, { type: TYPE.plural }>;

const pluralsIn = (elements: readonly MessageFormatElement[]): Plural[] =>
  elements.flatMap((element) => (element.type === TYPE.plural ? [element] : []));

/** What a message is told, and how: `count (plural)`. */
const told = (elements: readonly MessageFormatElement[]): string[] =>
  elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return [];
      case TYPE.plural:
        return [`${element.value} (plural)`, ...Object.values(element.options).flatMap(({ value }) => told(value))];
      case TYPE.argument:
        return [element.value];
      default:
        return [`${TYPE[element.type]}: not for staff`];
    }
  });

const namesIn = (message: string, language: string): string[] =>
  [...new Set(told(elementsOf(message, language)))].sort();

describe.each(supported)("the staff's texts in %s", (language) => {
  test("are told what the English ones are told, and nothing else", async () => {
    const catalog = await loadStaffCatalog(language);
    expect(Object.keys(catalog)).toEqual(ids);
    for (const id of ids) expect.soft(namesIn(catalog[id], language), id).toEqual(namesIn(en[id], "en"));
  });

  test("have a form for each of the language's plurals, and for none that it doesn't have", async () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const [id, message] of Object.entries(await loadStaffCatalog(language))) {
      for (const { options } of pluralsIn(elementsOf(message, language))) {
        const forms = Object.keys(options).filter((form) => !form.startsWith("="));
        const isOneForAll = forms.join() === "other";
        if (!isOneForAll) expect.soft(forms.sort(), id).toEqual(pluralCategories.toSorted());
      }
    }
  });

  test("say every text that they are told, with any number", async () => {
    const catalog = await loadStaffCatalog(language);
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.nat(2_000_000), (id, number) => {
        const names = namesIn(catalog[id], language);
        const [numbers, texts] = [
          names.filter((name) => name.endsWith(" (plural)")).map((name) => name.replace(" (plural)", "")),
          names.filter((name) => !name.endsWith(" (plural)")),
        ];
        const said = String(
          parseMessage(catalog[id], language).format({
            ...Object.fromEntries(numbers.map((name) => [name, number])),
            ...Object.fromEntries(texts.map((name) => [name, `<${name}>`])),
          }),
        );
        for (const name of texts) expect(said, id).toContain(`<${name}>`);
        expect(said, id).not.toMatch(/[{}#]|undefined|NaN|^\s|\s$| {2}/u);
      }),
      { numRuns: 400 },
    );
  });

  test("tell more from less, and one figure, alarm and channel from the others", async () => {
    const catalog = await loadStaffCatalog(language);
    for (const kind of ["change.", "figure.", "channel.", "period."]) {
      const texts = ids.filter((id) => id.startsWith(kind)).map((id) => catalog[id]);
      expect.soft(new Set(texts).size, kind).toBe(texts.length);
    }
    for (const kind of [/^alarm\./u, /^system\..*\.(?:title|meaning|todo)$/u]) {
      const texts = ids.filter((id) => kind.test(id)).map((id) => catalog[id]);
      expect.soft(new Set(texts).size, String(kind)).toBe(texts.length);
    }
  });

  test.skipIf(language === "en")("leave nothing in English", async () => {
    const catalog = await loadStaffCatalog(language);
    const isSentence = (message: string) => /\p{L} \p{L}/u.test(message.replaceAll(/\{\w+\}/gu, ""));
    const left = ids.filter((id) => isSentence(en[id]) && catalog[id] === en[id]);
    expect(left).toEqual([]);
  });
});
