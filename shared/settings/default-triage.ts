import type { TriageRule } from "../domain/policy.ts";
import { harmWords } from "./harm-words.ts";
import type { Settings } from "./settings.ts";

/** What can't wait, and what customers are told first, where a company has no rules of its own. */
const defaultTriage: TriageRule[] = [
  { category: ["injury"], urgent: true, harm: "injury" },
  { category: ["fraud"], urgent: true, harm: "fraud" },
  { category: ["safety"], urgent: true, harm: "danger" },
  { category: ["data-protection"], urgent: true },
  { words: harmWords.injury, urgent: true, harm: "injury" },
  { words: harmWords.danger, urgent: true, harm: "danger" },
  { words: harmWords.fraud, urgent: true, harm: "fraud" },
];

/** Where a company deploys, so that no function carries words in fourteen languages through its start. */
export const withTriage = (settings: Settings): Settings => {
  const { policy } = settings;
  return { ...settings, policy: { ...policy, triage: policy.triage ?? defaultTriage } };
};
