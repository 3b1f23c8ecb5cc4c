import { expect, test } from "vitest";
import type { Policy, TriageRule } from "../../../shared/domain/policy.ts";
import { type Symptoms, triage } from "../../../shared/domain/triage.ts";
import { policyForTests } from "../../support/complaints.ts";

const policy = (...rules: TriageRule[]): Policy => ({ ...policyForTests, triage: rules });

const symptoms = (fields: Partial<Symptoms> = {}): Symptoms => ({
  channel: "form",
  about: {},
  text: "Hello",
  ...fields,
});

const isUrgent = (rule: TriageRule, fields: Partial<Symptoms>): boolean =>
  triage(symptoms(fields), policy({ ...rule, urgent: true })).urgent;

test("without a rule that holds, the first team gets it, and it can wait", () => {
  expect(triage(symptoms(), policy())).toEqual({ team: "support", urgent: false });
  expect(triage(symptoms(), policy({ channel: ["chat"], team: "returns", urgent: true }))).toEqual({
    team: "support",
    urgent: false,
  });
});

test("the first rule that holds and names a team decides the team; any that holds makes it urgent", () => {
  expect(triage(symptoms(), policy({ team: "returns" }, { urgent: false }))).toEqual({
    team: "returns",
    urgent: false,
  });
  const rules: TriageRule[] = [{ urgent: false }, { team: "returns" }, { team: "support", urgent: true }, {}];
  expect(triage(symptoms(), policy(...rules))).toEqual({ team: "returns", urgent: true });
});

test("a policy without a team is a mistake", () => {
  expect(() => triage(symptoms(), { ...policy(), teams: [] })).toThrow("a policy has at least one team");
});

test("everything that a rule names must hold", () => {
  const rule: TriageRule = { channel: ["chat", "form"], product: ["kettle"], words: ["smoke"] };
  const [about, text] = [{ product: "Kettle" }, "There is smoke."];
  expect(isUrgent(rule, { about, text })).toBe(true);
  expect(isUrgent(rule, { about, text, channel: "email" })).toBe(false);
  expect(isUrgent(rule, { text })).toBe(false);
  expect(isUrgent(rule, { about })).toBe(false);
});

test.each([
  ["ko", "ko", true],
  ["ko", "ko-KR", true],
  ["KO", "ko-kr", true],
  ["pt-BR", "pt-br", true],
  ["pt-BR", "pt", false],
  ["ko", "kok", false],
  ["ko", "en", false],
  ["ko", undefined, false],
])("a rule for %s, a customer who writes %s: %s", (tag, language, expected) => {
  expect(isUrgent({ language: [tag] }, language === undefined ? {} : { language })).toBe(expected);
});

test("one of several languages, products or categories is enough", () => {
  expect(isUrgent({ language: ["de", "fr"] }, { language: "fr-CA" })).toBe(true);
  expect(isUrgent({ product: ["kettle", "toaster"] }, { about: { product: " TOASTER " } })).toBe(true);
  expect(isUrgent({ category: ["fraud", "Injury"] }, { about: { category: "injury" } })).toBe(true);
});

test("a product is the whole product and a category the whole category", () => {
  expect(isUrgent({ product: ["kettle"] }, { about: { product: "kettle lid" } })).toBe(false);
  expect(isUrgent({ category: ["injury"] }, {})).toBe(false);
});

test.each([
  ["fire", "It is on FIRE!"],
  ["fire", "fire"],
  ["fire", "I was fired, and then came the fire."],
  ["allergic reaction", "An allergic reaction, twice."],
  ["feu", "Le feu."],
  ["brûlé", "tout est bru\u0302le\u0301"],
  ["화재", "어제 화재가 났어요"],
  ["火事", "昨日火事になりました"],
  ["ไฟไหม้", "บ้านไฟไหม้แล้ว"],
])("%o is found in %o", (word, text) => {
  expect(isUrgent({ words: ["never", word] }, { text })).toBe(true);
});

test.each([
  ["fire", "I was fired."],
  ["fire", "a misfire"],
  ["fire", "fire2 and 2fire"],
  ["cafe", "the cafe\u0301"],
  ["आग", "आगे"],
  ["火事", "火の事"],
])("%o is not found in %o", (word, text) => {
  expect(isUrgent({ words: [word] }, { text })).toBe(false);
});

test("words are looked for in the subject too, but not across its end", () => {
  expect(isUrgent({ words: ["fire"] }, { about: { subject: "Fire" } })).toBe(true);
  expect(isUrgent({ words: ["on fire"] }, { about: { subject: "on" }, text: "fire" })).toBe(false);
  expect(isUrgent({ words: ["undefined"] }, {})).toBe(false);
});

test("the first rule that holds and names a harm decides it, whichever names the team", () => {
  const rules: TriageRule[] = [{ team: "returns" }, { harm: "fraud" }, { harm: "danger", urgent: true }];
  expect(triage(symptoms(), policy(...rules))).toEqual({ team: "returns", urgent: true, harm: "fraud" });
  expect(triage(symptoms(), policy({ harm: "injury", channel: ["chat"] }))).not.toHaveProperty("harm");
});

test("the words of another policy are looked for as soon as it is the policy", () => {
  const words = ["Fire"];
  expect(isUrgent({ words }, { text: "FIRE" })).toBe(true);
  expect(isUrgent({ words: ["Smoke"] }, { text: "fire" })).toBe(false);
  expect(isUrgent({ words }, { text: "fire" })).toBe(true);
});
