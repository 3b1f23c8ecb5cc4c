import type { Entered } from "../../shared/domain/directory.ts";
import { iso } from "../../shared/domain/time.ts";

/** An entry as supervisors see it: what was set, by whom, and whether that agent is at work. */
export const showEntry = ({ id, profile, profileChange: { revision, by, at }, offDutySince }: Entered) => ({
  id,
  name: profile.name,
  teams: profile.teams,
  languages: profile.languages,
  skills: profile.skills,
  cap: profile.cap,
  limits: profile.limits,
  onDuty: offDutySince === undefined,
  offDutySince: offDutySince === undefined ? undefined : iso(offDutySince),
  changedBy: by,
  changedAt: iso(at),
  revision,
});
