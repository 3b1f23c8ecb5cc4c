import fc from "fast-check";
import { expect, test } from "vitest";
import { customerOf } from "../../../../shared/domain/inbound/sender.ts";
import { incoming, machine, RULES } from "./incoming.ts";

const PIECES = [
  "a",
  " ",
  "\n",
  ">",
  "-",
  "@",
  ":",
  "<",
  "re:",
  "auto ",
  "i am out ",
  '"',
  "ich bin ",
  "ขณะนี้",
  "현재 ",
  "[",
  ". ",
  "=",
  "0",
];
const SIZE = 200_000;

test("no text of 200 KB takes more than an instant, whatever it repeats", { timeout: 60_000 }, () => {
  for (const piece of PIECES) {
    const text = piece.repeat(SIZE / piece.length);
    const headers = Object.fromEntries(
      ["x-original-from", "return-path", "x-auto-reply", text.slice(0, 80)].map((name) => [name, text]),
    );
    const started = performance.now();
    const mail = { from: text, replyTo: text, subject: text, text, headers };
    machine(mail);
    customerOf(incoming(mail), {}, RULES);
    expect([piece, performance.now() - started < 1_000]).toEqual([piece, true]);
  }
});

test("any mail gets an answer, and the same one twice", () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom(...PIECES, "out of the office", "automatic reply: ", "undelivered mail"),
  );
  const some = fc.array(word, { maxLength: 12 }).map((words) => words.join(""));
  fc.assert(
    fc.property(some, some, some, fc.dictionary(fc.string(), some, { maxKeys: 5 }), (from, subject, text, headers) => {
      const mail = { from, subject, text, headers };
      expect(machine(mail)).toEqual(machine(mail));
    }),
  );
});

test("what stands below a quote's beginning changes nothing", () => {
  const below = [
    "I am out of the office until Monday. Please contact Bob.",
    "This is an automated message, please do not reply to this email.",
  ];
  const starts = [
    "> quoted",
    "-----Original Message-----",
    "On Mon, 6 May 2024, Ann <ann@example.com> wrote:",
    "From: Ann <ann@example.com>",
    "________________________________",
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...starts),
      fc.constantFrom(...below),
      fc.lorem({ maxCount: 8 }),
      (start, note, own) => {
        expect(machine({ subject: "Re: Kettle", text: `${own}\n\n${start}\n${note}` })).toBeUndefined();
        expect(machine({ subject: "Re: Kettle", text: note, inReplyTo: ["<a@b>"] })).toBeDefined();
      },
    ),
  );
});
