import type { Observation } from "../../shared/domain/early-warning/watch-rises.ts";
import type { Audience } from "../../shared/domain/watch/keep-watch.ts";
import type { Settings } from "../../shared/settings/settings.ts";

/** An unusual rise is everybody's business: leadership hears of it, and all supervisors. */
export const audienceOf = ({ staff }: Settings): Audience => ({
  leadership: staff.leadership,
  warned: [...new Set([...staff.leadership, ...Object.values(staff.supervisors).flat()])],
  report: staff.report,
});

export const watchedBy = ({ earlyWarning }: Settings): Observation["dimension"][] => [
  ...(earlyWarning.products ? (["product"] as const) : []),
  ...(earlyWarning.categories ? (["category"] as const) : []),
];
