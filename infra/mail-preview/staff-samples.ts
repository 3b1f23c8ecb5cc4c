import type { Line } from "../../shared/figures/line.ts";
import { addDays, daysOf, type Period, periodBefore, todayIn } from "../../shared/figures/period.ts";
import type { Grouping, Summary } from "../../shared/figures/summary.ts";
import type { Pair, ReportContent } from "../../shared/mail/staff/report-content.ts";
import { reportContent } from "../../shared/mail/staff/report-content.ts";
import type { StaffMailContent } from "../../shared/mail/staff/staff-mail.ts";

const MINUTE = 60_000;

export interface StaffSample {
  name: string;
  content: StaffMailContent;
}

/** Each kind of mail to the company's own people, with figures as a company of some size has them. */
export const staffSamples = (now: number, place: { locale: string; timeZone: string }): StaffSample[] => [
  { name: "staff-report", content: week(now, place, BUSY) },
  { name: "staff-report-quiet", content: week(now, place, QUIET) },
  {
    name: "staff-notice",
    content: {
      ...place,
      kind: "notice",
      needs: [
        ...["7K3QX9MPD", "4TWN8HRGC"].map((reference, index) => ({
          alarm: "response-overdue" as const,
          reference,
          since: now - (index + 1) * 50 * MINUTE,
        })),
        { alarm: "regulatory-deadline-near", reference: "9BFXM2KQV", since: now - 20 * MINUTE },
        { alarm: "approval-needed", reference: "1T5M0V4B2", since: now - 5 * MINUTE },
      ],
    },
  },
  {
    name: "staff-system-notice",
    content: {
      ...place,
      kind: "system-notice",
      needs: [
        {
          kind: "webhook-disabled",
          endpoint: "warehouse",
          host: "events.warehouse.example.com",
          since: now - 12 * MINUTE,
        },
        { kind: "webhook-failing", endpoint: "crm", host: "hooks.crm.example.com", since: now - 60 * MINUTE },
        {
          kind: "webhook-lost",
          endpoint: "reviews",
          host: "hooks.reviews.example.com",
          since: now - 3 * 24 * 60 * MINUTE,
        },
        {
          kind: "proof-incomplete",
          day: "2026-11-21",
          count: 3,
          first: [
            { kind: "complaint-gone", id: "7K3QX9MPD", reference: "7K3QX9MPD" },
            { kind: "not-taken-in", id: "inbound/3f0c1b7e5d2a4c68" },
            { kind: "entry-gone", id: "01JD8ZV6Q", reference: "9BFXM2KQV" },
          ],
          since: now - 40 * MINUTE,
        },
      ],
    },
  },
  {
    name: "staff-early-warning",
    content: {
      ...place,
      kind: "early-warning",
      dimension: "product",
      value: "Espresso machine ES-200",
      count: 14,
      expected: 1.8,
      since: now - 3 * 60 * MINUTE,
      references: ["7K3QX9MPD", "4TWN8HRGC", "9BFXM2KQV", "1T5M0V4B2", "QF9D2X70W"],
    },
  },
];

interface Story {
  now: number[];
  before: number[];
  groups: Record<"channel" | "product" | "category", Record<string, [now: number, before: number]>>;
}

const BUSY: Story = {
  now: [34, 29, 41, 38, 52, 18, 11],
  before: [31, 33, 28, 30, 27, 15, 9],
  groups: {
    channel: { form: [118, 96], email: [71, 58], chat: [34, 19] },
    product: {
      "Espresso machine ES-200": [61, 22],
      "Milk frother": [24, 26],
      Grinder: [19, 21],
      Kettle: [12, 15],
      Filter: [9, 9],
    },
    category: { delivery: [88, 81], quality: [74, 41], billing: [31, 30], account: [12, 14], other: [9, 7] },
  },
};

const QUIET: Story = {
  now: [0, 0, 0, 0, 0, 0, 0],
  before: [0, 1, 0, 0, 2, 0, 0],
  groups: { channel: { email: [0, 3] }, product: {}, category: { delivery: [0, 3] } },
};

const week = (at: number, { locale, timeZone }: { locale: string; timeZone: string }, story: Story): ReportContent => {
  const today = todayIn(timeZone, at);
  const now = { from: addDays(today, -7), to: addDays(today, -1), timeZone };
  const before = periodBefore(now);
  const pairOf = (by: Grouping, these: Counts, those: Counts): Pair => ({
    now: summary(now, by, sum(story.now), these, 1),
    before: summary(before, by, sum(story.before), those, 0.8),
  });
  const perDay = (period: Period, counts: readonly number[]): Counts =>
    Object.fromEntries(daysOf(period).map((day, place) => [day, counts[place] ?? 0]));
  const by = (dimension: keyof Story["groups"]): Pair => {
    const groups = Object.entries(story.groups[dimension]);
    const [these, those] = ([0, 1] as const).map((which) =>
      Object.fromEntries(groups.map(([name, counts]) => [name, counts[which]])),
    );
    return pairOf(dimension, these ?? {}, those ?? {});
  };
  return reportContent({
    locale,
    period: "week",
    channel: by("channel"),
    product: by("product"),
    category: by("category"),
    day: pairOf("day", perDay(now, story.now), perDay(before, story.before)),
  });
};

type Counts = Record<string, number>;

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

const summary = (period: Period, by: Grouping, received: number, groups: Counts, pace: number): Summary => ({
  ...period,
  by,
  total: line(received, pace),
  groups: Object.entries(groups).map(([name, count], place) => ({
    name,
    kind: "value",
    ...line(count, pace + (place % 3) / 20),
  })),
});

const line = (received: number, pace: number): Line => {
  const times = (half: number, most: number) =>
    received === 0
      ? { count: 0, p50Ms: null, p95Ms: null, p99Ms: null }
      : { count: received, p50Ms: half * pace, p95Ms: most * pace, p99Ms: most * pace * 1.5 };
  const part = (share: number): number => Math.round(received * share);
  return {
    received,
    acknowledged: part(0.98),
    acknowledgementsWithheld: part(0.02),
    firstResponses: part(0.94),
    resolved: part(0.86),
    closed: part(0.7),
    closedAtFirstContact: part(0.4),
    setAside: part(0.03),
    firstContactResolution: received === 0 ? null : 0.62 / (0.6 + pace * 0.4),
    reopened: part(0.04),
    repeatContacts: part(0.06),
    handOvers: part(0.08 * pace ** 3),
    overdue: part(0.01 * pace),
    bounced: part(0.03 * pace ** 4),
    calledSpam: 0,
    timeToAcknowledgement: times(2600, 9400),
    timeToFirstResponse: times(150 * MINUTE, 900 * MINUTE),
    timeToResolution: times(1700 * MINUTE, 9000 * MINUTE),
    satisfaction: {
      fixed: part(0.4),
      notFixed: part(0.1),
      answers: part(0.5),
      scores: { 1: part(0.04), 2: part(0.03), 3: part(0.05), 4: part(0.1), 5: part(0.18) },
      average: received === 0 ? null : 5 - pace,
    },
  };
};
