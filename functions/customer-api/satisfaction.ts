import { canAnswer } from "../../shared/domain/commands/answer-follow-up.ts";
import { canRate } from "../../shared/domain/commands/rate.ts";
import type { Answer, Complaint } from "../../shared/domain/complaint.ts";
import type { Entry, EntryBody } from "../../shared/domain/entry.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import type { Instant } from "../../shared/domain/time.ts";
import type { FollowUpView, RatingView } from "./page-view.ts";

type Rating = Extract<EntryBody, { kind: "rating" }>;

/** What is asked about the last resolution, or was said of it, by whoever has a mailed link. */
export const followUpOf = (complaint: Complaint, now: Instant, policy: Policy): FollowUpView | undefined => {
  const { answer } = complaint;
  if (isBeyondAsking(complaint)) return undefined;
  if (answer === undefined) return canAnswer(complaint, true, now, policy) ? { kind: "ask" } : undefined;
  const { fixed } = answer;
  const isChangeable = canAnswer(complaint, !fixed, now, policy);
  return { kind: "answered", fixed, changeableUntil: isChangeable ? changeableUntil(answer, policy) : undefined };
};

/** How satisfied they are, which is asked once they have said whether it is fixed. */
export const ratingOf = (
  complaint: Complaint,
  entries: readonly Entry[],
  now: Instant,
  policy: Policy,
): RatingView | undefined => {
  const { answer } = complaint;
  if (answer === undefined || isBeyondAsking(complaint)) return undefined;
  const given = standingRating(entries);
  if (canRate(complaint, now, policy)) return { kind: "open", until: changeableUntil(answer, policy), given };
  return given && { kind: "over", given };
};

const changeableUntil = ({ at }: Answer, policy: Policy): Instant => at + policy.answerChangeableFor;

/** Whether this is a rating that another one took the place of: the last word on each resolution counts. */
export const isSuperseded = (entries: readonly Entry[], index: number): boolean => {
  if (entries[index]?.body.kind !== "rating") return false;
  const later = entries.slice(index + 1).find(({ body }) => body.kind === "rating" || body.kind === "resolution");
  return later?.body.kind === "rating";
};

const standingRating = (entries: readonly Entry[]): Rating | undefined => {
  const last = entries.findLast(({ body }) => body.kind === "rating" || body.kind === "resolution")?.body;
  return last?.kind === "rating" ? last : undefined;
};

/** Nobody is asked about what was no complaint, was taken back, or goes on in another one, whatever they said of it before. */
const isBeyondAsking = ({ stage }: Complaint): boolean => {
  if (stage.status !== "closed") return false;
  switch (stage.because) {
    case "spam":
    case "withdrawn":
    case "merged":
      return true;
    case "fixed":
    case "not-disputed":
    case "unanswered":
    case "by-agent":
      return false;
  }
};
