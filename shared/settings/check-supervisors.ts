import type * as z from "zod";
import { ALL_TEAMS } from "./all-teams.ts";

interface Supervised {
  staff: { supervisors: Readonly<Record<string, unknown>> };
  policy: { teams: readonly { id: string }[] };
}

/** Supervisors are of a team that there is, or of all of them; so no team may be called that. */
export const checkSupervisors = ({ staff, policy }: Supervised, context: z.RefinementCtx): void => {
  const teams = policy.teams.map(({ id }) => id);
  for (const [index, id] of teams.entries()) {
    if (id !== ALL_TEAMS) continue;
    const message = `"${ALL_TEAMS}" stands for every team in staff.supervisors`;
    context.addIssue({ code: "custom", path: ["policy", "teams", index, "id"], message });
  }
  for (const name of Object.keys(staff.supervisors)) {
    if (name === ALL_TEAMS || teams.includes(name)) continue;
    const message = `"${name}" is not among teams: ${[...new Set([...teams, ALL_TEAMS])].join(", ")}`;
    context.addIssue({ code: "custom", path: ["staff", "supervisors", name], message });
  }
};
