import { waitsInLane } from "../complaint.ts";
import { enqueue } from "../moves.ts";
import { NEVER } from "../time.ts";
import type { ClockRule } from "./clock-rule.ts";

/** Its team is no longer in the configuration, so nobody would ever be given it: the first team gets what no other has. */
export const leaveLostTeam: ClockRule = {
  name: "leave-lost-team",
  dueAt: ({ stage, team }, { teams }) =>
    stage.status === "closed" || teams.some(({ id }) => id === team) ? NEVER : stage.since,
  apply: (draft) => {
    const [first] = draft.context.policy.teams;
    if (first === undefined) return;
    draft.set({ team: first.id });
    const { stage } = draft.complaint;
    if (stage.status === "queued" && waitsInLane(draft.complaint)) enqueue(draft, stage.ahead);
    draft.tell({ kind: "routed", team: first.id, because: "team-gone" });
  },
};
