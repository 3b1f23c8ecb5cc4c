import { barChart } from "../../charts/bar-chart.ts";
import type { StaffTexts } from "../../texts/staff/load-staff-texts.ts";
import type { Brand } from "../brand.ts";
import type { Block } from "../layout.ts";
import { chartAlt } from "./chart-alt.ts";
import { chartInks } from "./chart-inks.ts";
import type { Day, DayFigures, ReportContent } from "./report-content.ts";
import type { StaffFormats } from "./staff-formats.ts";

/** In CSS pixels: the sheet's inner width, and as low as still tells days apart. */
const WIDTH = 500;
const HEIGHT = 130;
/** Fewer say nothing that the figures don't. */
const FEWEST_DAYS = 2;
const FEWEST_MARKED_DAYS = 3;
const SLOW_ACKNOWLEDGEMENT = 60_000;

type What = "received" | "acknowledgement" | "satisfaction";

const FIGURE = {
  received: "received",
  acknowledgement: "acknowledgementMs",
  satisfaction: "satisfaction",
} as const satisfies Record<What, keyof DayFigures>;
const UNIT = { received: "count", acknowledgement: "time", satisfaction: "mark" } as const;
const BEST_MARK = 5;

export const reportCharts = (
  content: ReportContent,
  texts: StaffTexts,
  brand: Brand,
  formats: StaffFormats,
): Block[] => {
  const { days } = content;
  if (days.length < FEWEST_DAYS) return [];
  return ["received" as const, ...worthShowing(days)].map((what) => chart(what, content, texts, brand, formats));
};

/** Acknowledgements where one day's were slow; else satisfaction, where enough days have any. Seconds every day tell nothing. */
const worthShowing = (days: readonly Day[]): What[] => {
  if (days.some(({ now }) => (now.acknowledgementMs ?? 0) > SLOW_ACKNOWLEDGEMENT)) return ["acknowledgement"];
  return days.filter(({ now }) => now.satisfaction !== null).length >= FEWEST_MARKED_DAYS ? ["satisfaction"] : [];
};

const chart = (
  what: What,
  { days, period, before: earlier }: ReportContent,
  texts: StaffTexts,
  brand: Brand,
  formats: StaffFormats,
): Block => {
  const { say, direction } = texts;
  const write = (value: number | null): string => (value === null ? "\u2013" : formats[UNIT[what]](value));
  const now = days.map((day) => day.now[FIGURE[what]]);
  const before = days.map((day) => day.before?.[FIGURE[what]] ?? null);
  const compared = earlier !== undefined && days.some((day) => day.before !== undefined);
  const series = {
    now,
    before: compared ? before : [],
    ...(what === "satisfaction" ? { top: BEST_MARK } : {}),
  };
  const names = {
    now: period === "day" ? say("period.days.now") : say(`period.now.${period}`),
    ...(compared ? { before: period === "day" ? say("period.days.before") : say(`period.before.${period}`) } : {}),
  };
  const places = days.map(({ date }, place) => {
    const { weekday, short, long } = formats.day(date);
    return {
      label: long,
      short: days.length > 7 ? short : weekday,
      now: write(now[place] ?? null),
      before: write(before[place] ?? null),
    };
  });
  const title = say(`chart.${what}`);
  const look = { width: WIDTH, height: HEIGHT, direction, inks: chartInks(brand.accent) };
  return {
    kind: "chart",
    chart: {
      title,
      ...names,
      places,
      image: { id: `${what}@report.heard`, png: barChart(series, look) },
      width: WIDTH,
      height: HEIGHT,
      alt: chartAlt({ title, ...names, places, values: series }, texts),
    },
  };
};
