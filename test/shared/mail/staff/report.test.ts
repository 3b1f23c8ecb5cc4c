import { decode } from "fast-png";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import type { DebtId } from "../../../../shared/domain/ids.ts";
import { compose } from "../../../../shared/mail/compose.ts";
import { renderStaffMail } from "../../../../shared/mail/staff/staff-mail.ts";
import { mailAddress } from "../../../../shared/mail-address.ts";
import { createStaffTexts } from "../../../../shared/texts/staff/load-staff-texts.ts";
import { brand } from "../../../support/mails.ts";
import { contentOf, daysFrom, marks, sameEachDay, type Told, times } from "../../../support/report-figures.ts";

const texts = await createStaffTexts({ company: brand.name, overrides: { en: { "product.es-200": "Espresso 200" } } })(
  "en",
);
const render = (told: Told) => renderStaffMail(contentOf(told), texts, brand);
/** The part of the text from one heading to the next. */
const section = (text: string, from: string, to: string): string => text.slice(text.indexOf(from), text.indexOf(to));
const changes = (told: Told): string => section(render(told).text, "What changed", "What to look at");
const advice = (told: Told): string => section(render(told).text, "What to look at", "Figures at a glance");
const cellsOf = (text: string, head: string): string[] =>
  (text.split("\n").find((line) => line.startsWith(`${head}  `)) ?? "").slice(head.length).trim().split(/ {3,}/);

describe("the figures", () => {
  test("each stand beside their change: small ones as numbers, large ones as percentages", () => {
    const { text } = render({ now: { received: 12, acknowledged: 300 }, before: { received: 8, acknowledged: 200 } });
    expect(cellsOf(text, "Received")).toEqual(["12", "+4"]);
    expect(cellsOf(text, "Acknowledged")).toEqual(["300", "+50%"]);
    expect(cellsOf(text, "Reopened")).toEqual(["0", "same"]);
  });

  test("are never a percentage of nothing, whatever they were", () => {
    const { text } = render({ now: { received: 5000, handOvers: 1 }, before: { handOvers: 1000 } });
    expect(cellsOf(text, "Received")).toEqual(["5,000", "+5,000"]);
    expect(cellsOf(text, "Handed over")).toEqual(["1", "−100%"]);
  });

  test("say so where there is nothing to compare with, one by one and on the whole", () => {
    const measured = { received: 9, timeToAcknowledgement: times(9, 2600, 9000) };
    expect(cellsOf(render({ now: measured }).text, "Half acknowledged within")).toEqual(["2.6 secs", "no comparison"]);
    const first = render({ now: measured, before: undefined });
    expect(cellsOf(first.text, "Received")).toEqual(["9", "no comparison"]);
    expect(first.text).toContain("There is nothing to compare with yet");
  });

  test("are written in the unit that says most", () => {
    const { text } = render({
      now: {
        received: 9,
        timeToAcknowledgement: times(9, 400, 72_000),
        timeToFirstResponse: times(9, 3.5 * 3_600_000, 47 * 3_600_000),
        timeToResolution: times(9, 60 * 3_600_000, 1e9),
        firstContactResolution: 0.625,
        satisfaction: marks(4.25, 8),
      },
      before: {
        firstContactResolution: 0.5,
        satisfaction: marks(4, 8),
        timeToResolution: times(9, 36 * 3_600_000, 1e9),
      },
    });
    expect(cellsOf(text, "Half acknowledged within")[0]).toBe("0.4 secs");
    expect(cellsOf(text, "19 of 20 acknowledged within")[0]).toBe("1.2 mins");
    expect(cellsOf(text, "Half answered within")[0]).toBe("3.5 hrs");
    expect(cellsOf(text, "19 of 20 answered within")[0]).toBe("47 hrs");
    expect(cellsOf(text, "Half resolved within")).toEqual(["2.5 days", "+24 hrs"]);
    expect(cellsOf(text, "Settled at the first contact")).toEqual(["63%", "+13 points"]);
    expect(cellsOf(text, "Satisfaction, 1 to 5")).toEqual(["4.3", "+0.3"]);
  });

  test("of products are five: those that rose, then those with most", () => {
    const product = { A: [90, 91], B: [80, 81], C: [70, 71], D: [60, 61], E: [50, 51], New: [20, 1] } as const;
    const { text } = render({ now: { received: 370 }, before: { received: 356 }, groups: { product } });
    const listed = section(text, "Products\n", "A change is told")
      .split("\n")
      .slice(2)
      .filter((line) => line !== "");
    expect(listed.map((row) => row.split(" ")[0])).toEqual(["A", "B", "C", "D", "New"]);
  });
});

describe("what changed", () => {
  test("is told where it is more than noise, the whole before its parts, and that the rest is none", () => {
    const told: Told = {
      now: { received: 200, handOvers: 60 },
      before: { received: 100, handOvers: 4 },
      groups: { product: { "ES-200": [90, 10] } },
    };
    expect(changes(told).trim().split("\n")).toEqual([
      "What changed",
      "",
      "- More complaints changed hands: 60, after 4.",
      "- More complaints came in: 200, after 100.",
      "- More complaints about the product Espresso 200: 90, after 10.",
      "- Everything else stayed within what chance explains.",
    ]);
  });

  test("is three sentences and how many more there are", () => {
    const now = { received: 200, handOvers: 60, reopened: 50, bounced: 40, repeatContacts: 90 };
    const before = { received: 100, handOvers: 4, reopened: 12, bounced: 12, repeatContacts: 20 };
    const told = changes({ now, before });
    expect(told.match(/^- /gm)).toHaveLength(4);
    expect(told).toContain("- 2 other figures changed by more than chance explains: see below.");
  });

  test("is nothing where chance explains it", () => {
    expect(changes({ now: { received: 12, handOvers: 3 }, before: { received: 9 } })).toContain(
      "- Nothing changed by more than chance explains.",
    );
  });

  test("is told of one product only where it is far more than noise, since there are many of them", () => {
    const groups = { product: { Kettle: [18, 6] } } as const;
    expect(changes({ now: { received: 100 }, before: { received: 100 }, groups })).not.toContain("Kettle");
  });
});

describe("what to look at", () => {
  const fine = { received: 100, acknowledged: 100 };

  test("is nothing in a good week", () => {
    expect(advice({ now: fine, before: fine })).toMatch(/What to look at\n\nNothing needs you\.\n/);
  });

  test.each<[string, Told]>([
    ["One complaint is overdue.", { now: { ...fine, overdue: 1 } }],
    ["1.5 mins", { now: { ...fine, timeToAcknowledgement: times(100, 2000, 90_000) } }],
    [
      "Satisfaction fell from 4.2 to 3.1.",
      { now: { ...fine, satisfaction: marks(3.1, 60) }, before: { satisfaction: marks(4.2, 60) } },
    ],
    ["Kettle rose from 3 to 30.", { now: fine, before: fine, groups: { product: { Kettle: [30, 3] } } }],
    ["3% of the customers", { now: { ...fine, bounced: 3 }, before: fine }],
    ["changed hands more often: 30 times, after 5.", { now: { ...fine, handOvers: 30 }, before: { handOvers: 5 } }],
  ])("says %s and what to do", (said, told) => {
    const items = advice({ before: fine, ...told })
      .split("\n")
      .filter((line) => line.startsWith("- "));
    expect(items).toHaveLength(1);
    expect(items[0]).toContain(said);
    expect(items[0]?.match(/[a-z]\. [A-Z]|\d\. [A-Z]/)).not.toBeNull();
  });

  test.each<[string, Told]>([
    ["a minute is no minute too many", { now: { ...fine, timeToAcknowledgement: times(100, 2000, 60_000) } }],
    ["two in a hundred that came back", { now: { ...fine, bounced: 2 } }],
    ["one that came back of three", { now: { received: 3, acknowledged: 3, bounced: 1 } }],
    ["fewer hand-overs", { now: fine, before: { ...fine, handOvers: 30 } }],
  ])("leaves out %s", (_name, told) => {
    expect(advice({ before: fine, ...told })).toContain("Nothing needs you.");
  });
});

describe("a week in which nobody complained", () => {
  test("is two sentences, not a page of noughts", () => {
    const mail = render({ now: {}, before: { received: 3 } });
    expect(mail.subject).toBe("Complaints, 16\u2009–\u200922 November 2026: none");
    expect(mail.text).toBe(
      `Nobody complained this week. In the week before 3 customers did.\n\nNothing needs you.\n\n-- \n${brand.name}\n${brand.footer}\n`,
    );
    expect(mail.images).toBeUndefined();
  });

  test("still tells what was done, and what is overdue", () => {
    const { text } = render({ now: { resolved: 2, overdue: 1 } });
    expect(text).toMatch(
      /^Nobody complained this week\. Nor in the week before\. 2 earlier complaints were resolved\./,
    );
    expect(text).toContain("- One complaint is overdue.");
  });
});

describe("the charts", () => {
  const week = { now: [9, 4, 7, 1, 0, 2, 5], before: [3, 3, 3, 3, 3, 3, 3] };
  const received = (counts: number[]) => counts.map((count) => ({ received: count }));
  const told: Told = { now: { received: 28 }, days: { now: received(week.now), before: received(week.before) } };

  test("are in the mail, each as the picture whose id the HTML names, with its figures in words", async () => {
    const mail = render({
      ...told,
      days: {
        now: received(week.now).map((day) => ({ ...day, satisfaction: marks(4, 5) })),
        before: received(week.before),
      },
    });
    const address = mailAddress("reports@example.com");
    if (address === undefined) throw new Error("no address");
    const read = await PostalMime.parse(
      compose({ mail, id: "report-1" as DebtId, at: 0, from: { name: "Heard", address }, to: address }),
    );
    const shown = [...(read.html ?? "").matchAll(/src="cid:([^"]+)" alt="([^"]+)"/g)];
    expect(shown.map(([, id]) => `<${id}>`)).toEqual(read.attachments.map(({ contentId }) => contentId));
    expect(shown).toHaveLength(2);
    for (const { content } of read.attachments) {
      expect(decode(new Uint8Array(content as ArrayBuffer))).toMatchObject({ width: 1000, height: 260 });
    }
    expect(shown[0]?.[2]).toBe(
      "Complaints received, day by day. This week: Mon 16 Nov 9, Tue 17 Nov 4, Wed 18 Nov 7, Thu 19 Nov 1, Fri 20 Nov 0, Sat 21 Nov 2, Sun 22 Nov 5. Complaints received, day by day. The week before: Mon 16 Nov 3, Tue 17 Nov 3, Wed 18 Nov 3, Thu 19 Nov 3, Fri 20 Nov 3, Sat 21 Nov 3, Sun 22 Nov 3.",
    );
  });

  test("show acknowledgements instead of satisfaction where a day's were slow", () => {
    const slow = { received: 1, timeToAcknowledgement: times(5, 2000, 90_000), satisfaction: marks(4, 5) };
    const { images } = render({ ...told, days: { now: sameEachDay(daysFrom("2026-11-16", 7), slow), before: [] } });
    expect(images?.map(({ id }) => id)).toEqual(["received@report.heard", "acknowledgement@report.heard"]);
  });

  test("of a month say in words how few and how many it was, and on which day", () => {
    const october = daysFrom("2026-10-01", 31);
    const counts = sameEachDay(october, {}).map((_, day) => ({ received: day === 12 ? 40 : 5 + (day % 3) }));
    const { html } = render({ ...told, period: "month", of: october, days: { now: counts, before: [] } });
    expect(html).toContain("This month: from 5 to 40 a day, most on Tue 13 Oct.");
  });
});
