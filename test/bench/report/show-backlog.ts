import type { Backlog } from "../backlog/run-backlog.ts";
import type { Stage } from "../load/run-stage.ts";
import { table } from "./table.ts";

/** Of the usual p99: what a backlog may do to those who complain meanwhile. */
const MOST_RATIO = 2;

export const showBacklog = ({
  due,
  left,
  usual,
  during,
  drainSeconds,
  perSecond,
  mails,
  expectedMails,
}: Backlog): string => {
  const row = (name: string, { accepted, post, acknowledgement, missing, twice }: Stage) =>
    [name, accepted, post.p99, acknowledgement.p50, acknowledgement.p99, missing, twice].map(String);
  const ratio = during.acknowledgement.p99 / usual.acknowledgement.p99;
  return [
    table([
      [`${due} complaints fall due at once`, "complaints", "POST p99", "ack p50", "ack p99", "lost", "twice"],
      row("usual", usual),
      row("while they are worked off", during),
    ]),
    `  Acknowledgement p99 ${ratio.toFixed(2)} times the usual: ${ratio <= MOST_RATIO ? "✔" : "✘"} at most ${MOST_RATIO}.`,
    `  ${due - left} done after ${drainSeconds.toFixed(0)} s, ${perSecond.toFixed(0)}/s; ${mails} mails to their customers, of ${expectedMails} that are due in all.`,
  ].join("\n");
};
