import { expect, test } from "vitest";
import type { SystemNotice } from "../../../shared/domain/watch/system-notice.ts";
import { settingsSchema } from "../../../shared/settings/settings.ts";
import { createNotingForAll } from "../../../shared/staff/note-for-all-supervisors.ts";
import type { Notice } from "../../../shared/storage/notice-store.ts";

const news: SystemNotice = { kind: "proof-incomplete", day: "2026-11-21", count: 3, since: 0 };

const notedWith = async (staff: object): Promise<Notice[]> => {
  const noted: Notice[] = [];
  const add = async (notice: Notice) => void noted.push(notice);
  await createNotingForAll(
    { add },
    settingsSchema.parse({ policy: { teams: [{ id: "support" }, { id: "returns" }] }, staff }),
  )(news);
  return noted;
};

test("what all supervisors are to know is noted where there is one, of whatever team", async () => {
  expect(await notedWith({ supervisors: { returns: ["lee@shop.example"] } })).toEqual([news]);
});

test("and costs nothing where nobody supervises", async () => {
  expect(await notedWith({ leadership: ["ceo@shop.example"], supervisors: { support: [] } })).toEqual([]);
});
