import { waitsInLane } from "../complaint.ts";
import type { Draft } from "../draft.ts";

/** Ahead of those who wait for the first time, at the place that its waiting has earned. Its ticket stays good. */
export const raiseInLine = (draft: Draft): void => {
  const { stage } = draft.complaint;
  if (stage.status !== "queued" || stage.ahead || !waitsInLane(draft.complaint)) return;
  draft.set({ stage: { ...stage, ahead: true } });
  draft.tell({ kind: "raised-in-line" });
};
