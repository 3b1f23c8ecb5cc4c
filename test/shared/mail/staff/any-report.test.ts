import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderStaffMail } from "../../../../shared/mail/staff/staff-mail.ts";
import { createStaffTexts } from "../../../../shared/texts/staff/load-staff-texts.ts";
import { brand } from "../../../support/mails.ts";
import { contentOf, daysFrom, marks, sameEachDay, type Told, times } from "../../../support/report-figures.ts";

const texts = await createStaffTexts({ company: brand.name, overrides: {} })("en");
const render = (told: Told) => renderStaffMail(contentOf(told), texts, brand);

describe("any figures", () => {
  const count = fc.oneof(fc.nat({ max: 9 }), fc.nat({ max: 1e6 }), fc.constant(Number.MAX_SAFE_INTEGER));
  const ms = fc.oneof(fc.nat({ max: 1e5 }), fc.nat({ max: 1e10 }));
  const quantiles = fc.option(fc.tuple(count, ms, ms)).map((all) => (all === null ? {} : { of: times(...all) }));
  const figures = fc
    .record({
      counts: fc.record({
        received: count,
        acknowledged: count,
        resolved: count,
        closed: count,
        reopened: count,
        handOvers: count,
        overdue: count,
        bounced: count,
      }),
      ack: quantiles,
      share: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      mark: fc.option(fc.double({ min: 1, max: 5, noNaN: true })),
    })
    .map(({ counts, ack, share, mark }) => ({
      ...counts,
      firstContactResolution: share,
      ...(ack.of === undefined ? {} : { timeToAcknowledgement: ack.of, timeToResolution: ack.of }),
      ...(mark === null ? {} : { satisfaction: marks(mark, 20) }),
    }));
  const typed = fc.oneof(
    fc.constantFrom(
      "<script>alert(1)</script>",
      "call +49 30 123456789",
      "https://evil.example",
      "{name}",
      "__proto__",
    ),
    fc.string({ unit: "binary", maxLength: 60 }),
  );

  test("make a whole mail: no NaN, nothing of a stranger's but a harmless name, and never too long for Gmail", () => {
    const groups = fc.dictionary(typed, fc.tuple(count, count), { maxKeys: 12 });
    fc.assert(
      fc.property(figures, fc.option(figures, { nil: undefined }), groups, (now, before, named) => {
        const mail = render({ now, before, groups: { product: named, category: named, channel: named } });
        for (const part of [mail.subject, mail.text]) expect(part).not.toMatch(/NaN|Infinity|undefined|null|\[object/);
        expect(mail.html).not.toMatch(/<script|evil\.example|123456789/);
        expect(mail.text).not.toMatch(/evil\.example|123456789/);
        expect(Buffer.byteLength(mail.html)).toBeLessThan(100_000);
      }),
      { numRuns: 40 },
    );
  });

  test("of a whole month with long names stay below what Gmail cuts, pictures and all", () => {
    const october = daysFrom("2026-10-01", 31);
    const day = { received: 123_456, satisfaction: marks(4.4, 99) };
    const name = (index: number): string => `${"Überwachungsgerät ".repeat(3)}${index}`;
    const named = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [name(index), [900 + index, 3] as const]),
    );
    const mail = render({
      period: "month",
      of: october,
      now: { received: 1e6, overdue: 3, bounced: 1e5, acknowledged: 1e6, satisfaction: marks(3, 99) },
      before: { received: 5e5, satisfaction: marks(4, 99) },
      groups: {
        product: named,
        category: named,
        channel: { form: [1, 2], email: [1, 2], chat: [1, 2], phone: [1, 2] },
      },
      days: { now: sameEachDay(october, day), before: sameEachDay(october, day) },
    });
    expect(Buffer.byteLength(mail.html)).toBeLessThan(80_000);
    for (const { png } of mail.images ?? []) expect(png.length).toBeLessThan(4096);
  });
});
