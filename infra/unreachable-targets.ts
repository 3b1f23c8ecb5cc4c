import { addOpen, openMillis, type WorkingTime } from "../shared/domain/calendar/calendar.ts";
import type { Policy, Targets, Team } from "../shared/domain/policy.ts";
import { type Instant, NEVER } from "../shared/domain/time.ts";

interface Unreachable {
  /** Below `policy`. */
  path: (string | number)[];
  message: string;
}

interface Aim {
  path: (string | number)[];
  /** Of those who may have to reach it. */
  teams: readonly Team[];
  targets: Partial<Targets>;
}

/** Targets that no complaint could ever be late for: within ten years, the calendar of a team isn't open for so long. */
export const unreachableTargets = (policy: Policy, from: Instant): Unreachable[] =>
  aims(policy).flatMap(({ path, teams, targets }) =>
    Object.entries(targets).flatMap(([name, target]: [string, WorkingTime]) => {
      const team = teams.find(({ calendar: used = "" }) => {
        const calendar = policy.calendars[used];
        return addOpen(calendar, from, openMillis(target, calendar)) === NEVER;
      });
      if (team === undefined) return [];
      const message = `must be reachable: in ten years "${team.calendar}", the calendar of ${team.id}, isn't open for so long`;
      return [{ path: [...path, name], message }];
    }),
  );

const aims = ({ targets, targetRules, teams }: Policy): Aim[] => [
  { path: ["targets", "urgent"], teams, targets: targets.urgent },
  { path: ["targets", "standard"], teams, targets: targets.standard },
  ...targetRules.map((rule, index) => ({
    path: ["targetRules", index, "targets"],
    teams: teams.filter(({ id }) => rule.team?.includes(id) ?? true),
    targets: rule.targets,
  })),
];
