import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitReply } from "../../../shared/inbound/split-reply.ts";
import { layoutToText } from "../../../shared/mail/layout-to-text.ts";
import { sampleMails } from "../../support/mails.ts";
import { attributions } from "./replies/attributions.ts";
import { devices } from "./replies/devices.ts";
import { headers } from "./replies/headers.ts";

const OWN = "It is broken again.";
const ATTRIBUTION = "On Fri, 5 Jan 2024 at 12:34, Mia Chen <care@shop.example> wrote:";
const written = (text: string): string[] => text.split(/\r\n|[\r\n]/u).filter((line) => /\S/u.test(line));

/** Whether all of `part` is in `whole`, in its order. */
const isWithin = (part: readonly string[], whole: readonly string[]): boolean =>
  whole.reduce((found, line) => found + (part[found] === line ? 1 : 0), 0) === part.length;

describe("what is all fresh", () => {
  test.each([
    ["a quote alone", "> It is broken.\n> Ann"],
    ["a quote with its attribution", `${ATTRIBUTION}\n\nIt is broken.`],
    [
      "a forward",
      "---------- Forwarded message ---------\nFrom: Ann <a@b.example>\nDate: Fri, 5 Jan 2024\nSubject: x\n\nHi",
    ],
    [
      "Apple's forward below a phone's signature",
      "Sent from my iPhone\n\nBegin forwarded message:\n\n> From: Ann\n> Hi",
    ],
    ["a forward below a signature", "-- \nAnn\n020 7946 0000\n\n-------- Forwarded Message --------\n\nHi"],
    ["a signature", "-- \nAnn"],
    ["a phone's signature", "Sent from my iPhone"],
    ["nothing", ""],
    ["rules", "-----\n_____"],
  ])("%s", (_, text) => {
    expect(splitReply(text)).toEqual({ fresh: text });
  });

  test.each([
    ["a sentence that introduces what somebody wrote", "On 3 March 2024 at 10:30 your colleague John wrote:"],
    ["the same with an address in it", "On 3 March 2024 at 10:30 help@shop.example wrote:"],
    ["a journey", "From: London\nTo: Paris\nDate: 12 May 2024 10:30"],
    ["a parcel", "Sent: 3 March\nFrom: Berlin\nTo: Munich"],
    ["a letter's head", "From: Ann Lee\nDate: 3 March 2024\nSubject: complaint about the train"],
    ["the field of a form", "From: ann@home.example\nSubject: x\nMessage: it is broken"],
    ["a face and an arrow", ">_< never again"],
    ["an amount", "> 3 weeks without an answer"],
    ["a cry", ">>> look here <<<"],
    ["a rule and a title", "Original message\n-----"],
    ["a list", "1) tea:\n- 12:30\n- 2 cups:"],
    ["a table", "| day | hours |\n| 3 March | 2 |"],
    ["a thing that was sent", "Sent from the warehouse on 3 March"],
    ["a phone that was sent", "Telefon 3 Mart'ta gönderildi"],
    ["a phone that was charged", "从我的手机扣了两次钱"],
    ["somebody to write to", "Please answer Bob <bob@home.example>:"],
    ["a word with a bracket", "x> y"],
  ])("%s, in the middle of a complaint", (_, text) => {
    const whole = `Hello,\n\n${text}\n\nThat isn't right.`;
    expect(splitReply(whole)).toEqual({ fresh: whole });
  });

  test("the words of our own mails, where nothing says that they are quoted", () => {
    for (const { layout, brand, language } of Object.values(sampleMails)) {
      const text = layoutToText(layout, brand, language as "en");
      expect(written(splitReply(text).fresh)).toEqual(written(text));
    }
  });
});

describe("what is quoted", () => {
  test("our own mails, in each way that a mail program quotes them", () => {
    const programs = Object.values({ ...attributions }).flatMap(([first = ""]) => first);
    for (const { layout, brand, language } of Object.values(sampleMails)) {
      const ours = layoutToText(layout, brand, language as "en");
      for (const program of [...programs, ...Object.values(headers).flat()]) {
        expect(splitReply(`${OWN}\n\n${program}\n\n${ours}`).fresh).toBe(OWN);
        if (programs.includes(program))
          expect(splitReply(`${program}\n\n${ours.replaceAll(/^/gmu, "> ")}\n\n${OWN}`).fresh).toBe(OWN);
      }
    }
  });

  test("the rules above a quote and below everything", () => {
    expect(splitReply(`${OWN}\n\n________________________________\n${ATTRIBUTION}\n> Hi\n\n-----`).fresh).toBe(OWN);
  });

  test("a bar or a name in front of each line, below an attribution alone", () => {
    for (const mark of ["| ", "Mia> "])
      expect(splitReply(`${ATTRIBUTION}\n\n${mark}Hello.\n\n${mark}Bye.\n\n${OWN}`).fresh).toBe(OWN);
  });

  test("what has no prefix, unless words were written between what has one", () => {
    expect(splitReply(`Hi\n\n${ATTRIBUTION}\n\n${OWN}\n\n> Is it?\n\nYes.`).fresh).toBe(`Hi\n\n${OWN}\n\nYes.`);
    expect(splitReply(`Hi\n\n${ATTRIBUTION}\n\nSorry.\n\n${ATTRIBUTION}\n> Is it?`).fresh).toBe("Hi");
  });

  test("a signature below a quote, and none above it or below words", () => {
    expect(splitReply(`${OWN}\n\n${ATTRIBUTION}\n> Hi\n\n-- \nAnn\n020 7946 0000`).fresh).toBe(OWN);
    expect(splitReply(`${OWN}\n-- \nAnn\n\n${ATTRIBUTION}\n> Hi`).fresh).toBe(`${OWN}\n-- \nAnn`);
    expect(splitReply(`${ATTRIBUTION}\n> Hi\n\n${OWN}\n-- \nAnn`).fresh).toBe(`${OWN}\n-- \nAnn`);
  });
});

describe("whatever the text", () => {
  const marker = fc.constantFrom(
    ...[attributions, headers, devices].flatMap((cases) => Object.values(cases).flat()),
    ...[
      "-- ",
      "____",
      "> ",
      ">",
      "> > >",
      "| a",
      "Mia> b",
      "On",
      "wrote:",
      "<a@b.example>",
      "",
      " ",
      "\r",
      "From:",
      "Sent:",
    ],
  );
  const line = fc.oneof(marker, fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));
  const texts = fc
    .array(fc.tuple(line, fc.constantFrom("\n", "\n\n", "\r\n", " ", "")), { maxLength: 40 })
    .map((parts) => parts.flat().join(""));

  test("each line is in one of both, as it was, in its order", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { fresh, quoted } = splitReply(text);
        const [own, theirs] = [written(fresh), written(quoted ?? "")];
        expect([...own, ...theirs].sort()).toEqual(written(text).sort());
        expect(isWithin(own, written(text)) && isWithin(theirs, written(text))).toBe(true);
        expect([own.length > 0, quoted === ""]).toEqual([/\S/u.test(text), false]);
      }),
      { numRuns: 500 },
    );
  });

  const words = fc.stringMatching(/^[A-Za-zäßé가-힣ก-ฮ]{3,12}( [A-Za-zäßé가-힣ก-ฮ]{1,12}){0,9}[.!?]$/u);
  const paragraphs = fc.array(words, { minLength: 1, maxLength: 4 });
  const everyAttribution = fc.constantFrom(...Object.values(attributions).flat());

  test("words between quotes are all fresh, and the quotes aren't", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(paragraphs, everyAttribution, paragraphs), { minLength: 1, maxLength: 4 }),
        (turns) => {
          const text = turns.map(([own, program, theirs]) => [
            ...own,
            "",
            program,
            ...theirs.map((each) => `> ${each}`),
            "",
          ]);
          const { fresh } = splitReply(text.flat().join("\n"));
          expect(written(fresh)).toEqual(turns.flatMap(([own]) => own));
        },
      ),
    );
  });
});

describe("the time that it takes", () => {
  /** In UTF-16 units. */
  const SMALL = 25_000;
  const GROWTH = 16;
  /** A square would be `GROWTH` times as much as as many small ones; the collection of garbage, on a busy machine, isn't. */
  const MOST = 5;
  /** In microseconds: below it, what is measured isn't this. */
  const LEAST = 16_000;
  const cpu = (text: string, times: number): number => {
    const before = process.cpuUsage();
    for (let nth = 0; nth < times; nth += 1) splitReply(text);
    return process.cpuUsage(before).user;
  };
  const leastOf = (measure: () => number): number => Math.min(...Array.from({ length: 2 }, measure));

  test.each([
    ["prefixes", "> > >\n"],
    ["the word that begins an attribution", "On "],
    ["folded attributions", "On 3 March 2020 <a@b.example>\n"],
    ["ends of attributions", "12:30 Bob wrote:\n\n"],
    ["labels", "To: x\n"],
    ["headers", "From: x\nSent: y\nSubject: z\n\n"],
    ["titles", "-----Original Message-----\n\n\n\n"],
    ["rules", "____\n\n\n"],
    ["signatures", "--\n> a\n"],
    ["names before a prefix", "On 3 March 2020, Bob <a@b.example> wrote:\nBob> a\n\n\nb\n"],
    ["phones", "Sent from my iPhone\n"],
    ["brackets", `${"<a@b".repeat(120)}\n`],
    ["one line", "x"],
    ["blank lines", "\n"],
    ["spaces", " "],
  ])("grows no faster than the text: %s", (_, unit) => {
    const text = unit.repeat(SMALL / unit.length);
    const long = text.repeat(GROWTH);
    splitReply(long);
    const [ofLong, ofMany] = [leastOf(() => cpu(long, 1)), leastOf(() => cpu(text, GROWTH))];
    expect(ofLong / Math.max(ofMany, LEAST)).toBeLessThan(MOST);
  });
});
