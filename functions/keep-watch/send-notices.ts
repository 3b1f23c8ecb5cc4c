import type { DebtId } from "../../shared/domain/ids.ts";
import type { Instant } from "../../shared/domain/time.ts";
import { NEWS_FOR } from "../../shared/domain/watch/keep-watch.ts";
import { inParallel } from "../../shared/in-parallel.ts";
import type { StaffMailContent } from "../../shared/mail/staff/staff-mail.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import {
  type ComplaintNotice,
  isSystemNotice,
  type Notice,
  type NoticeStore,
  noticeId,
} from "../../shared/storage/notice-store.ts";
import { allSupervisors, supervisorsOf } from "./audience.ts";
import type { SendToStaff } from "./send-to-staff.ts";

export interface Dependencies {
  notices: Pick<NoticeStore, "list" | "replace" | "remove">;
  settings: Pick<Settings, "company" | "staff">;
  sendToStaff: SendToStaff;
  now: () => Instant;
  /** Whether another mail, or another portion of removals, can still be begun. */
  isTimeLeft: () => boolean;
}

/** Some 14 MB, and 3,400 read units: so that everybody is told all their number, however long the list is. */
const MOST_AT_ONCE = 100_000;
/** One partition takes 1,000 writes a second, so what is beyond a look's time is told once more with the next mail. */
const PORTION = 1_000;
const MAILS_AT_ONCE = 2;

/**
 * Tells supervisors what is wrong with the pipeline itself, and which complaints need a person: each in one mail about all of
 * theirs, which lists the first and says how many there are. What is few comes first, and is written down before the rest.
 */
export const sendNotices = async (dependencies: Dependencies): Promise<void> => {
  const { language: locale, timeZone } = dependencies.settings.company;
  const found = await dependencies.notices.list(MOST_AT_ONCE);
  await tell(dependencies, found.filter(isSystemNotice), (needs) => ({
    kind: "system-notice",
    ...{ locale, timeZone, needs },
  }));
  await tell(dependencies, found.filter(isComplaintNotice), (needs) => ({
    kind: "notice",
    ...{ locale, timeZone, needs },
  }));
};

/** Who couldn't be mailed is told next time, and nobody else again. */
const tell = async <Kind extends Notice>(
  { notices, settings, sendToStaff, now, isTimeLeft }: Dependencies,
  found: readonly Kind[],
  contentOf: (needs: readonly Kind[]) => StaffMailContent,
): Promise<void> => {
  const untold = new Set<string>();
  await inParallel(MAILS_AT_ONCE, [...byRecipient(found, settings)], async ([to, needs]) => {
    const isSent = isTimeLeft() && (await sendToStaff(to, debtOf(needs), contentOf(needs))).kind !== "failed";
    if (!isSent) untold.add(to);
  });
  const [owed, told] = [[] as Notice[], [] as Notice[]];
  for (const notice of found) {
    const left = recipientsOf(notice, settings).filter((to) => untold.has(to));
    const isNews = notice.only === undefined || now() - notice.since < NEWS_FOR;
    if (left.length === 0 || !isNews) told.push(notice);
    else if (left.length < recipientsOf(notice, settings).length) owed.push({ ...notice, only: left });
  }
  await inPortions(owed, notices.replace);
  await inPortions(told, notices.remove);

  async function inPortions(
    all: readonly Notice[],
    work: (portion: readonly Notice[]) => Promise<void>,
  ): Promise<void> {
    for (let start = 0; start < all.length && isTimeLeft(); start += PORTION) {
      await work(all.slice(start, start + PORTION));
    }
  }
};

/** Whoever supervises several teams gets one mail. A team that nobody supervises any more is nobody's mail. */
const byRecipient = <Kind extends Notice>(
  found: readonly Kind[],
  settings: Pick<Settings, "staff">,
): ReadonlyMap<string, Kind[]> => {
  const all = new Map<string, Kind[]>();
  for (const notice of found) {
    for (const to of recipientsOf(notice, settings)) {
      const needs = all.get(to);
      if (needs === undefined) all.set(to, [notice]);
      else needs.push(notice);
    }
  }
  return all;
};

const recipientsOf = (notice: Notice, settings: Pick<Settings, "staff">): string[] => {
  const { only } = notice;
  const supervisors = isSystemNotice(notice) ? allSupervisors(settings) : supervisorsOf(notice.team, settings);
  return only === undefined ? supervisors : supervisors.filter((to) => only.includes(to));
};

const isComplaintNotice = (notice: Notice): notice is ComplaintNotice => !isSystemNotice(notice);

const debtOf = ([first]: readonly Notice[]): DebtId => `notice-${first === undefined ? "" : noticeId(first)}` as DebtId;
