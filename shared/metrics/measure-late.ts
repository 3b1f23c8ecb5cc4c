import type { Debt } from "../domain/debt.ts";
import { isPersonal } from "../domain/mail-kind.ts";
import type { Instant, Millis } from "../domain/time.ts";
import { putMetrics } from "../emf.ts";

/** By then even what nobody was told of in time is paid, as the sweep found it. */
const LATE: Millis = 60_000;

type Owed = Pick<Debt<{ kind: string }>, "since" | "task">;

/**
 * Of what a worker takes in hand, that which should have been done long ago: each of them again with each try, so that there is
 * something to see for as long as it lasts, and nothing at all while all is well. What was put off is late only after that.
 */
export const measureLate = (taken: readonly Owed[], now: Instant): void => {
  for (const { task, since } of taken) {
    if (now - since >= LATE) putMetrics({ [metricOf(task)]: Math.round((now - since) / 1_000) }, now);
  }
};

const metricOf = (task: { kind: string }): "UnacknowledgedFor" | "ReplyUnsentFor" | "DebtUnpaidFor" => {
  const mail = (task as { mail?: Parameters<typeof isPersonal>[0] }).mail;
  if (task.kind === "digest" || mail === "acknowledgement") return "UnacknowledgedFor";
  return mail !== undefined && isPersonal(mail) ? "ReplyUnsentFor" : "DebtUnpaidFor";
};
