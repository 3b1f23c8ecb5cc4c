import type { Complaint, RegulatoryMark } from "../complaint.ts";
import type { Regulation, RegulatoryClock } from "../policy.ts";
import { type Instant, NEVER } from "../time.ts";

export const regulatoryClocks = ({ team }: Complaint, regulations: readonly Regulation[]): RegulatoryClock[] =>
  regulations.filter((one) => one.team?.includes(team) ?? true).flatMap(({ clocks }) => clocks);

/** What is closed without an answer was spam, or goes on in another complaint with a clock of its own. */
export const isStopped = (complaint: Complaint, { until }: RegulatoryClock): boolean => {
  const { acknowledgement, firstResponseAt, stage } = complaint;
  if (stage.status === "closed") return true;
  switch (until) {
    case "acknowledged":
      return acknowledgement.state !== "due" || firstResponseAt !== undefined;
    case "first-response":
      return firstResponseAt !== undefined;
    case "resolved":
      return stage.status === "resolved";
  }
};

export const regulatoryDue = ({ receivedAt }: Complaint, { within }: RegulatoryClock): Instant => receivedAt + within;

/** The next time that this clock has something to say, and what it says now: that the end is near only until it is there. */
export const nextMark = (
  complaint: Complaint,
  clock: RegulatoryClock,
  now: Instant = Number.NEGATIVE_INFINITY,
): { at: Instant; mark?: RegulatoryMark; missed: boolean } => {
  const said = (mark: RegulatoryMark) => complaint.regulatoryMarks.includes(mark);
  const due = regulatoryDue(complaint, clock);
  if (isStopped(complaint, clock) || said(`${clock.id}:missed`)) return { at: NEVER, missed: false };
  if (now >= due || said(`${clock.id}:near`)) return { at: due, mark: `${clock.id}:missed`, missed: true };
  return { at: due - clock.warnBefore, mark: `${clock.id}:near`, missed: false };
};
