import { expect, test } from "vitest";
import { withTriage } from "../../../shared/settings/default-triage.ts";
import { settingsSchema } from "../../../shared/settings/settings.ts";

test("a company without rules has ours: harm by category and by words, and data protection", () => {
  const { triage = [] } = withTriage(settingsSchema.parse({})).policy;
  expect(triage.map(({ category, words, harm }) => [category?.[0] ?? words?.[0], harm])).toEqual([
    ["injury", "injury"],
    ["fraud", "fraud"],
    ["safety", "danger"],
    ["data-protection", undefined],
    ["injured", "injury"],
    ["on fire", "danger"],
    ["fraud", "fraud"],
  ]);
  expect(triage.every(({ urgent }) => urgent)).toBe(true);
});

test("a company's own rules are all that counts, also when there are none", () => {
  for (const triage of [[], [{ words: ["flood"], urgent: true }]]) {
    expect(withTriage(settingsSchema.parse({ policy: { triage } })).policy.triage).toEqual(triage);
  }
});
