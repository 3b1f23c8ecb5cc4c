import type { Observation } from "../../shared/domain/early-warning/watch-rises.ts";
import type { Audience } from "../../shared/domain/watch/keep-watch.ts";
import { ALL_TEAMS } from "../../shared/settings/all-teams.ts";
import type { Settings } from "../../shared/settings/settings.ts";

/** An alarm for more people than these would not fit into the watch's one item. Leadership comes first. */
export const MOST_WARNED = 100;

/** An unusual rise is everybody's business: leadership hears of it, and all supervisors. */
export const audienceOf = ({ staff }: Pick<Settings, "staff">): Audience => ({
  leadership: distinct(staff.leadership),
  warned: distinct([...staff.leadership, ...allSupervisors({ staff })]).slice(0, MOST_WARNED),
  report: staff.report,
});

/** Who is told of a team's complaints: its own supervisors, and those of all teams. */
export const supervisorsOf = (team: string, { staff }: Pick<Settings, "staff">): string[] =>
  distinct([...(staff.supervisors[team] ?? []), ...(staff.supervisors[ALL_TEAMS] ?? [])]);

/** Who is told of the pipeline itself. */
export const allSupervisors = ({ staff }: Pick<Settings, "staff">): string[] =>
  distinct(Object.values(staff.supervisors).flat());

export const watchedBy = ({ earlyWarning }: Pick<Settings, "earlyWarning">): Observation["dimension"][] => [
  ...(earlyWarning.products ? (["product"] as const) : []),
  ...(earlyWarning.categories ? (["category"] as const) : []),
];

/** Two spellings that differ by capitals alone are one mailbox; the first one counts. */
const distinct = (addresses: readonly string[]): string[] =>
  [...new Map(addresses.toReversed().map((address) => [address.toLowerCase(), address])).values()].toReversed();
