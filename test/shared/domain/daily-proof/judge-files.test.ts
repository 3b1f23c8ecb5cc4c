import { expect, test } from "vitest";
import type { EntryEvidence } from "../../../../shared/domain/daily-proof/chain-of.ts";
import { hasFiles, judgeFiles } from "../../../../shared/domain/daily-proof/judge-files.ts";
import type { EntryId } from "../../../../shared/domain/ids.ts";
import { NOON, REFERENCE as reference } from "../../../support/complaints.ts";

const entry = (id: string, attachments?: string[]): EntryEvidence => ({
  ...{ id: id as EntryId, at: NOON, facts: [], kind: "message", inChat: false },
  ...(attachments === undefined ? {} : { attachments }),
});

test("each file that came along with what was said and isn't kept is named", () => {
  const said = [entry("1", ["a", "b"]), entry("2"), entry("3", ["c"])];
  expect(judgeFiles(reference, said, new Set(["a", "b", "c", "d"]))).toEqual([]);
  expect(judgeFiles(reference, said, new Set(["a"]))).toEqual([
    { kind: "file-gone", id: "b", reference, detail: "attachment", at: NOON },
    { kind: "file-gone", id: "c", reference, detail: "attachment", at: NOON },
  ]);
});

test("where nothing came along nobody has to look", () => {
  expect(hasFiles([entry("1"), entry("2")])).toBe(false);
  expect(hasFiles([entry("1"), entry("2", ["a"])])).toBe(true);
});
