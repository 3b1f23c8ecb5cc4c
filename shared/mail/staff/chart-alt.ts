import type { Series, Values } from "../../charts/chart.ts";
import type { StaffTexts } from "../../texts/staff/load-staff-texts.ts";
import type { Chart } from "../layout.ts";

/** As many as somebody listens to; of more the least and the greatest. */
const MOST_LISTED = 7;

type Told = Pick<Chart, "title" | "now" | "before" | "places"> & { readonly values: Series };

/** What a chart shows, for whoever doesn't see it. */
export const chartAlt = ({ title, now, before, places, values }: Told, { say }: StaffTexts): string => {
  const series = (name: string, which: "now" | "before"): string => {
    if (places.length <= MOST_LISTED) {
      const listed = places.map((place) => say("chart.value", { day: place.label, value: place[which] }));
      return say("chart.listed", { title, series: name, values: listed.join(", ") });
    }
    const [least, most] = [lowest(values[which]), highest(values[which])];
    const [from, to] = [places[least]?.[which], places[most]];
    if (from === undefined || to === undefined) return say("chart.empty", { title, series: name });
    return say("chart.range", { title, series: name, least: from, most: to[which], day: to.label });
  };
  return [series(now, "now"), ...(before === undefined ? [] : [series(before, "before")])].join(" ");
};

/** Where the first of the lowest is; -1 if nothing was measured. */
const lowest = (values: Values): number => values.indexOf(least(values));
const least = (values: Values): number => Math.min(...values.flatMap((value) => (value === null ? [] : [value])));

const highest = (values: Values): number =>
  values.indexOf(Math.max(...values.flatMap((value) => (value === null ? [] : [value]))));
