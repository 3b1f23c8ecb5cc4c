import type { Complaint } from "./complaint.ts";
import type { Debt } from "./debt.ts";

/** Whether a mail that is still owed would only confuse by now: what it says no longer holds. */
export const isOvertaken = (complaint: Complaint, { task, since }: Pick<Debt, "task" | "since">): boolean => {
  if (task.kind !== "mail") return false;
  const { stage, firstResponseAt, toldAt } = complaint;
  /** The same status may have come again, and then the mail is about the time before. */
  const hasMovedOn = (status: Complaint["stage"]["status"]) => stage.status !== status || stage.since > since;
  switch (task.mail) {
    case "acknowledgement":
      return firstResponseAt !== undefined || (stage.status === "closed" && stage.because === "spam");
    case "update":
      return (stage.status !== "queued" && stage.status !== "assigned") || toldAt > since;
    case "reminder":
      return hasMovedOn("awaiting_customer") || (stage.status === "awaiting_customer" && stage.warnedAt !== undefined);
    case "closing-warning":
      return hasMovedOn("awaiting_customer");
    case "follow-up":
      return hasMovedOn("resolved") || (stage.status === "resolved" && stage.remindedAt !== undefined);
    case "follow-up-reminder":
      return hasMovedOn("resolved");
    case "reply":
    case "resolution":
      return false;
  }
};
