import type { Complaint } from "../complaint.ts";
import { approvalIn } from "../turn.ts";
import type { Said } from "./said.ts";

/**
 * Why a member is passed over: what is over needs no word of a common cause, and what waits for a supervisor has one. Nobody's
 * complaint is ended by a mail that doesn't reach them: an agent tells them another way.
 */
export type WhyNotTold = "closed" | "resolved" | "waits-for-approval" | "unreachable";

export const whyNotTold = (
  { stage, customer }: Pick<Complaint, "stage" | "customer">,
  kind: Said["kind"],
): WhyNotTold | undefined => {
  const isOver = stage.status === "closed" || stage.status === "resolved";
  if (kind === "resolution" && !isOver && !isReached(customer)) return "unreachable";
  if (stage.status === "closed" || stage.status === "resolved") return stage.status;
  return kind === "resolution" && approvalIn(stage) !== undefined ? "waits-for-approval" : undefined;
};

const isReached = ({ email, undeliverable, disownedAt }: Complaint["customer"]): boolean =>
  email !== undefined && undeliverable === undefined && disownedAt === undefined;
