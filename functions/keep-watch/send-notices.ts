import type { DebtId } from "../../shared/domain/ids.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import { ALL_TEAMS } from "../../shared/settings/staff.ts";
import type { Notice, NoticeStore } from "../../shared/storage/notice-store.ts";
import type { SendToStaff } from "./send-to-staff.ts";

export interface Dependencies {
  notices: NoticeStore;
  settings: Settings;
  sendToStaff: SendToStaff;
}

/** Of one mail; what there is beyond them is told next time. */
const MOST_AT_ONCE = 500;

/**
 * Tells supervisors which complaints need a person, each in one mail about all of them, however many there are. What isn't sent
 * stays to be told; `false`: there was nothing.
 */
export const sendNotices = async ({ notices, settings, sendToStaff }: Dependencies): Promise<boolean> => {
  const found = await notices.list(MOST_AT_ONCE);
  if (found.length === 0) return false;
  const { company, staff } = settings;
  const isSent = await Promise.all(
    [...supervisorsOf(found, staff.supervisors)].map(([to, needs]) =>
      sendToStaff(to, noticeDebt(needs), {
        kind: "notice",
        locale: company.language,
        timeZone: company.timeZone,
        needs,
      }),
    ),
  );
  if (isSent.every((result) => result.kind !== "failed")) await notices.remove(found);
  return true;
};

/** Whoever supervises several teams gets one mail. A team that nobody supervises any more is nobody's mail. */
const supervisorsOf = (
  notices: readonly Notice[],
  supervisors: Settings["staff"]["supervisors"],
): ReadonlyMap<string, Notice[]> => {
  const byAddress = new Map<string, Notice[]>();
  for (const notice of notices) {
    for (const to of new Set([...(supervisors[notice.team] ?? []), ...(supervisors[ALL_TEAMS] ?? [])])) {
      byAddress.set(to, [...(byAddress.get(to) ?? []), notice]);
    }
  }
  return byAddress;
};

const noticeDebt = ([first]: readonly Notice[]): DebtId => `notice-${first?.debt ?? ""}` as DebtId;
