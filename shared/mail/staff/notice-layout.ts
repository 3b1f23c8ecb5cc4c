import type { Alarm } from "../../domain/debt.ts";
import type { Instant } from "../../domain/time.ts";
import type { StaffTexts } from "../../texts/staff/load-staff-texts.ts";
import { formatsFor } from "../formats.ts";
import type { Block, Layout } from "../layout.ts";
import { allot } from "./allot.ts";

/** Complaints of a team that need a person. */
export interface NoticeContent {
  readonly kind: "notice";
  /** BCP 47: of the company, for the way of writing times. */
  readonly locale: string;
  readonly timeZone: string;
  readonly needs: readonly { readonly alarm: StaffAlarm; readonly reference: string; readonly since: Instant }[];
}

export type StaffAlarm = Alarm | "response-at-risk" | "promise-broken";

/** Most urgent first. A new alarm is one line here and its three texts; without them it doesn't compile. */
const URGENCY: Readonly<Record<StaffAlarm, number>> = {
  "regulatory-deadline-missed": 1,
  "acknowledgement-overdue": 2,
  "promise-broken": 3,
  "regulatory-deadline-near": 4,
  "response-overdue": 5,
  "promise-at-risk": 6,
  "not-fixed-twice": 7,
  escalated: 8,
  "resolution-overdue": 9,
  "approval-needed": 10,
  "handed-over-twice": 11,
  "response-at-risk": 12,
  "debt-unpaid": 13,
};

/** In the whole mail, whatever how many alarms share it: more are read on a page, not in a mail. */
const MOST_LISTED = 50;

export const noticeLayout = ({ needs, locale, timeZone }: NoticeContent, texts: StaffTexts): Layout => {
  const { say } = texts;
  const { moment } = formatsFor(locale, texts.language, timeZone);
  const byAlarm = [...Map.groupBy(needs, ({ alarm }) => alarm)].toSorted(
    ([one], [other]) => URGENCY[one] - URGENCY[other],
  );
  const shares = allot(
    MOST_LISTED,
    byAlarm.map(([, all]) => all.length),
  );
  const count = new Set(needs.map(({ reference }) => reference)).size;
  const titles = byAlarm.map(([alarm]) => say(`alarm.${alarm}.title`));
  return {
    subject: say("notice.subject", { count }),
    preview: titles.join(" · "),
    blocks: [
      { kind: "paragraph", text: say("notice.lead", { count }) },
      ...byAlarm.flatMap(([alarm, all], place): Block[] => {
        const [meaning, todo] = [say(`alarm.${alarm}.meaning`), say(`alarm.${alarm}.todo`)];
        const listed = all.toSorted((one, other) => one.since - other.since).slice(0, shares[place]);
        const more = all.length - listed.length;
        return [
          { kind: "heading", text: titles[place] ?? "" },
          { kind: "paragraph", text: say("notice.meaning", { meaning, todo }) },
          {
            kind: "table",
            table: {
              caption: say("notice.listed", { count: all.length }),
              columns: [say("notice.complaint"), say("notice.since")],
              rows: listed.map(({ reference, since }) => ({ head: reference, code: true, cells: [moment(since)] })),
            },
          },
          ...(more === 0 ? [] : [{ kind: "aside" as const, text: say("notice.more", { count: more }) }]),
        ];
      }),
    ],
  };
};
