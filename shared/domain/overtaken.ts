import type { Complaint } from "./complaint.ts";
import type { MailKind } from "./debt.ts";

/** Whether a mail that is still owed would only confuse by now: what it says no longer holds. */
export const isOvertaken = ({ stage, firstResponseAt }: Complaint, mail: MailKind): boolean => {
  switch (mail) {
    case "acknowledgement":
      return firstResponseAt !== undefined;
    case "reminder":
      return stage.status !== "awaiting_customer";
    case "follow-up":
    case "follow-up-reminder":
      return stage.status !== "resolved";
    case "reply":
    case "resolution":
      return false;
  }
};
