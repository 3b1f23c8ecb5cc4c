import { ALL_TEAMS } from "../../shared/settings/all-teams.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { ComplaintNotice, NoticeStore } from "../../shared/storage/notice-store.ts";

export type NoteForSupervisors = (notice: ComplaintNotice) => Promise<void>;

/** Notes what supervisors are told of with the next mail to them; nothing for a team that nobody of them has. */
export const createNoting =
  (notices: Pick<NoticeStore, "add">, { staff }: Pick<Settings, "staff">): NoteForSupervisors =>
  async (notice) => {
    const supervisors = [staff.supervisors[notice.team], staff.supervisors[ALL_TEAMS]].flatMap((some) => some ?? []);
    if (supervisors.length > 0) await notices.add(notice);
  };
