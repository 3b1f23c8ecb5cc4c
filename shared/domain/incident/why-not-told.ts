import type { Complaint } from "../complaint.ts";
import type { Said } from "./said.ts";

/** Why a member is passed over: what is over needs no word of a common cause, and what waits for a supervisor has one. */
export type WhyNotTold = "closed" | "resolved" | "waits-for-approval";

export const whyNotTold = ({ stage }: Pick<Complaint, "stage">, kind: Said["kind"]): WhyNotTold | undefined => {
  switch (stage.status) {
    case "closed":
    case "resolved":
      return stage.status;
    case "assigned":
      return kind === "resolution" && stage.approval !== undefined ? "waits-for-approval" : undefined;
    case "queued":
    case "awaiting_customer":
      return undefined;
  }
};
