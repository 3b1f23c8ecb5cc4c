import { enqueue } from "../moves.ts";
import { NEVER } from "../time.ts";
import type { ClockRule } from "./clock-rule.ts";

/**
 * An agent who went away: back ahead of the line, so that the customer doesn't wait twice. Whoever waits for a supervisor needn't
 * look again, but has to have looked: the answer to their claim may have been lost.
 */
export const expireLease: ClockRule = {
  name: "expire-lease",
  dueAt: ({ stage }) =>
    stage.status === "assigned" && (stage.approval === undefined || !stage.lease.opened) ? stage.lease.until : NEVER,
  apply: (draft) => {
    const { stage } = draft.complaint;
    if (stage.status !== "assigned") return;
    draft.tell({ kind: "lease-expired", agent: stage.lease.agent });
    enqueue(draft, true);
  },
};

/** Its agent didn't take it in time: from now on anybody may. */
export const endReservation: ClockRule = {
  name: "end-reservation",
  dueAt: ({ stage }) => (stage.status === "queued" ? (stage.reservedUntil ?? NEVER) : NEVER),
  apply: (draft) => {
    const { agent } = draft.complaint;
    if (agent !== undefined) draft.tell({ kind: "reservation-over", agent });
    enqueue(draft, true);
  },
};
