import type { Command } from "../command.ts";
import type { Draft } from "../draft.ts";
import { enqueue } from "../moves.ts";

type EndReservation = Extract<Command, { kind: "end-reservation" }>;

/** Nothing is kept for an agent who isn't there for it: to its lane, ahead, for anybody. */
export const endReservation = (
  draft: Draft,
  { agent, until, because }: Pick<EndReservation, "agent" | "until" | "because">,
): undefined => {
  const { stage, agent: keptFor } = draft.complaint;
  if (stage.status !== "queued" || stage.reservedUntil !== until || keptFor !== agent) return;
  draft.tell({ kind: "reservation-over", agent, because });
  enqueue(draft, true);
};
