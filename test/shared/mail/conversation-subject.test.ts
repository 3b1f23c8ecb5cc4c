import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { baseSubject } from "../../../shared/mail/base-subject.ts";
import type { MailMatter, MailSetting } from "../../../shared/mail/mail.ts";
import { renderMail } from "../../../shared/mail/render-mail.ts";
import { acknowledgement, brand, resolution, setting, textsIn } from "../../support/mail-contents.ts";

const english = await textsIn("en");
const subjectOf = (matter: MailMatter, of: Partial<MailSetting>): string =>
  renderMail({ ...setting, ...of, ...matter }, english, brand).subject;
const proven = { customer: { proof: "authenticated" as const } };

const REPLY: MailMatter = { kind: "reply", words: "Which one?" };
const KINDS: MailMatter[] = [
  acknowledgement,
  REPLY,
  resolution,
  { kind: "update", late: true, respondBy: undefined },
  { kind: "reminder", closesAt: undefined },
  { kind: "closing-warning", closesAt: undefined },
  { kind: "follow-up" },
  { kind: "follow-up-reminder", closesAt: undefined },
];
const everySubject = (of: Partial<MailSetting>): string[] => [...new Set(KINDS.map((matter) => subjectOf(matter, of)))];

describe("where the customer wrote by mail", () => {
  test("all of ours have their subject, once it is known to be theirs, and the reference", () => {
    expect(everySubject({ ...proven, answers: { subject: "AW: Fwd: Kettle broken" } })).toEqual([
      "Re: [7K3QX9MPD] Kettle broken",
    ]);
  });

  test("none repeats what a stranger typed, and still all have one", () => {
    expect(everySubject({ answers: { subject: "Win at evil.com" } })).toEqual([
      "We have your complaint (7K3QX9MPD)",
      "Re: We have your complaint (7K3QX9MPD)",
    ]);
  });

  test.each([undefined, "", "Re:", " RE : aw: ", "\u202e\u200b", "[7K3QX9MPD]"])("%o says nothing", (subject) => {
    expect(subjectOf(REPLY, { ...proven, answers: subject === undefined ? {} : { subject } })).toBe(
      "Re: We have your complaint (7K3QX9MPD)",
    );
  });

  test.each(["We have your complaint (7K3QX9MPD)", "About [7k3qx9mpd]: the kettle"])(
    "the reference isn't put a second time into %o",
    (subject) => {
      expect(subjectOf(REPLY, { ...proven, answers: { subject: `Re: ${subject}` } })).toBe(`Re: ${subject}`);
    },
  );

  test("an answer to a mail of ours is answered under the same subject, whatever anybody's program did to it", () => {
    const words = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 220 }),
      fc.string({ unit: fc.constantFrom(..."Re:AWfd[]() 7K3QX9MPD回复："), maxLength: 220 }),
      fc.string({ unit: "binary", maxLength: 60 }),
    );
    const answered = fc.constantFrom("Re: ", "AW: ", "RE: RE: ", "回复：", "[답장] ", "ตอบกลับ: ", "");
    fc.assert(
      fc.property(words, answered, (subject, prefix) => {
        const ours = subjectOf(REPLY, { ...proven, answers: { subject } });
        expect(subjectOf(REPLY, { ...proven, answers: { subject: `${prefix}${ours}` } })).toBe(ours);
        expect(ours).toContain("7K3QX9MPD");
        expect(ours).toMatch(/^Re: (?!re:)/i);
        expect([...ours].length).toBeLessThanOrEqual(150 + "Re: [7K3QX9MPD] ".length);
        expect(ours).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u);
      }),
      { numRuns: 1000 },
    );
  });

  test("a long one is cut, and what is no whole character is left out", () => {
    const long = subjectOf(REPLY, { ...proven, answers: { subject: "😀".repeat(200) } });
    expect(long).toBe(`Re: [7K3QX9MPD] ${"😀".repeat(149)}…`);
  });
});

test("where nobody wrote by mail, each says what it is about", () => {
  expect(everySubject(proven)).toHaveLength(KINDS.length);
});

describe("the base of a subject", () => {
  test.each([
    ["Re: Fwd: AW: WG: x", "x"],
    ["RE[2]: re(3): Re^4: x", "x"],
    ["SV: VS: Antw: Odp: YNT: RES: R: x", "x"],
    ["回复：转发: 回覆：轉寄: x", "x"],
    ["답장: [답장] 회신 : x", "x"],
    ["返信: 転送： x", "x"],
    ["ตอบกลับ: ส่งต่อ: x", "x"],
    ["رد: إعادة توجيه: x", "x"],
    ["Trả lời: Balas: x", "x"],
    ["\u200fRe:\u00a0\u202bx\u202c", "x"],
  ])("%o is %o", (subject, base) => {
    expect(baseSubject(subject)).toBe(base);
  });

  test.each(["Report: broken", "Regarding: x", "Awful: x", "re", "Return", "R2D2: x", "x Re: y", "نمی‌خواهم", "👩‍👩‍👧"])(
    "%o stays as it is",
    (subject) => {
      expect(baseSubject(subject)).toBe(subject);
    },
  );

  test("of a very long row of prefixes is found at once", () => {
    const started = performance.now();
    baseSubject(`${"re ".repeat(100_000)}${"Re: ".repeat(100_000)}x`);
    baseSubject(`${"Re: ".repeat(100_000)}${" ".repeat(100_000)}x`);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
