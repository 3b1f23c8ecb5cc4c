import { recentSince } from "../../shared/domain/early-warning/detect-rise.ts";
import type { RiseAlarm } from "../../shared/domain/early-warning/watch-rises.ts";
import type { Reference } from "../../shared/domain/ids.ts";
import { betterSpelling, nameOf } from "../../shared/figures/dimension.ts";
import { hourOf } from "../../shared/figures/hour.ts";
import type { FigureStore } from "../../shared/storage/figure-store.ts";
import { subjectOf } from "./subject.ts";

/** As many as anybody would open. */
export const MOST_NAMED = 50;

export interface Behind {
  /** How customers spell what the alarm is about. */
  name: string;
  /** The latest first. */
  references: Reference[];
}

/** The complaints of the recent hours that the alarm counted. */
export const complaintsBehind = async (
  figures: Pick<FigureStore, "rowsOf">,
  { dimension, value, at }: RiseAlarm,
): Promise<Behind> => {
  let name: string | undefined;
  let latest: { reference: Reference; at: number }[] = [];
  for (const hour of [recentSince(at), at]) {
    for await (const rows of figures.rowsOf(hourOf(hour))) {
      const its = rows.filter((row) => row.kind === "received" && subjectOf(row, dimension) === value);
      for (const row of its)
        name = betterSpelling(name ?? nameOf(row, dimension) ?? value, nameOf(row, dimension) ?? value);
      latest = [...latest, ...its].toSorted((one, other) => other.at - one.at).slice(0, MOST_NAMED);
    }
  }
  return { name: name ?? value, references: latest.map(({ reference }) => reference) };
};
