import type { SystemNotice } from "../domain/watch/system-notice.ts";
import type { Settings } from "../settings/settings.ts";
import type { NoticeStore } from "../storage/notice-store.ts";

export type NoteForAllSupervisors = (notice: SystemNotice) => Promise<void>;

/** Notes what all supervisors are told of with the next mail to them; nothing where nobody supervises. */
export const createNotingForAll =
  (notices: Pick<NoticeStore, "add">, { staff }: Pick<Settings, "staff">): NoteForAllSupervisors =>
  async (notice) => {
    if (Object.values(staff.supervisors).flat().length > 0) await notices.add(notice);
  };
