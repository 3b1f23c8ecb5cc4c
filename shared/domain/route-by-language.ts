import type { Draft } from "./draft.ts";
import { routeOf } from "./triage.ts";

/**
 * A complaint whose language is only known now goes where triage would have sent it, in the place that its waiting has earned and
 * with the promise that its customer was given. One that somebody has claimed or moved stays: a person decided about it.
 */
export const routeByLanguage = (draft: Draft, language: string): void => {
  const { byLanguage, stage, leases, handOvers, team, urgent, urgentOnArrival, owed, ticket } = draft.complaint;
  if (byLanguage === undefined) return;
  draft.clear("byLanguage");
  const route = routeOf(byLanguage, language);
  const isUntouched = stage.status === "queued" && leases === 0 && handOvers === 0;
  if (route === undefined || !isUntouched) return;
  const becomesUrgent = route.urgent && !urgent;
  if (route.team === team && !becomesUrgent) return;
  draft.set({
    team: route.team,
    urgent: urgent || route.urgent,
    urgentOnArrival: urgentOnArrival || route.urgent,
    ...(owed === undefined ? {} : { owed: { ...owed, urgent: owed.urgent || route.urgent } }),
    ticket: ticket + 1,
  });
  draft.tell({ kind: "routed", team: route.team, ...(becomesUrgent ? { urgent: true } : {}), because: "language" });
};
