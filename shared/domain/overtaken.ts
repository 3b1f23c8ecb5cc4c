import type { Complaint } from "./complaint.ts";
import type { Debt } from "./debt.ts";
import type { IncidentId } from "./ids.ts";
import type { Instant } from "./time.ts";
import { isOurTurn } from "./turn.ts";

type Owing = Pick<Debt, "task" | "since" | "madeAt">;

const madeAt = ({ since, madeAt: made = since }: Owing): Instant => made;

/** The same status may have come again, and then a mail is about the time before. */
export const isOfThisTurn = ({ stage }: Complaint, debt: Owing): boolean => stage.since <= madeAt(debt);

/** Whether a mail that is still owed would only confuse by now: what it says no longer holds. */
export const isOvertaken = (complaint: Complaint, debt: Owing): boolean => {
  const { task } = debt;
  if (task.kind !== "mail") return false;
  const { stage, firstResponseAt, toldAt } = complaint;
  const hasMovedOn = (status: Complaint["stage"]["status"]) =>
    stage.status !== status || !isOfThisTurn(complaint, debt);
  switch (task.mail) {
    case "acknowledgement":
      return firstResponseAt !== undefined || (stage.status === "closed" && stage.because === "spam");
    case "update":
      return !isOurTurn(stage) || toldAt > madeAt(debt);
    case "reminder":
      if (isOurTurn(stage) || hasMovedOn("awaiting_customer")) return true;
      return stage.status === "awaiting_customer" && stage.warnedAt !== undefined;
    case "closing-warning":
      return isOurTurn(stage) || hasMovedOn("awaiting_customer");
    case "follow-up":
      return hasMovedOn("resolved") || (stage.status === "resolved" && stage.remindedAt !== undefined);
    case "follow-up-reminder":
      return hasMovedOn("resolved");
    case "reply":
    case "resolution":
      return task.incident !== undefined && !isStillAbout(complaint, task.incident);
  }
};

/** What was written for many is withheld from whoever turned out not to be one of them. */
const isStillAbout = ({ incident, stage }: Complaint, id: IncidentId): boolean =>
  incident?.id === id && !(stage.status === "closed" && stage.because === "spam");
