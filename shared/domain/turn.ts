import type { Approval, Stage } from "./complaint.ts";

/** The resolution that waits for a supervisor, wherever the complaint stands meanwhile. */
export const approvalIn = (stage: Stage): Approval | undefined => ("approval" in stage ? stage.approval : undefined);

/** Whether the customer waits for us: what lies before a supervisor is ours, whoever was to write next. */
export const isOurTurn = (stage: Stage): boolean =>
  stage.status === "queued" || stage.status === "assigned" || approvalIn(stage) !== undefined;
