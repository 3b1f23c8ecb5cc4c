import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { detectLanguage } from "../../../shared/language/detect-language.ts";
import { type SupportedLanguage, supported } from "../../../shared/language/supported.ts";

/** What customers and others really wrote, each text with its language; `HEARD_CORPUS` names the folder. */
const folder = join(process.env.HEARD_CORPUS ?? "/nowhere", "texts");
/** In code points. */
const LONG_ENOUGH = 40;
const TARGET = 0.97;

interface Sample {
  lang: SupportedLanguage;
  text: string;
}

const samples = (): Sample[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".jsonl"))
    .flatMap((file) => readFileSync(join(folder, file), "utf8").split("\n"))
    .filter((line) => line !== "")
    .map((line): Sample => JSON.parse(line))
    .filter(({ lang, text }) => supported.includes(lang) && [...text].length >= LONG_ENOUGH);

const judge = ({ lang, text }: Sample): "right" | "unsure" | "wrong" => {
  const detected = detectLanguage(text);
  if (detected === undefined) return "unsure";
  return detected === lang ? "right" : "wrong";
};

describe.skipIf(!existsSync(folder))("real texts of 40 characters and more", () => {
  test("the language of more than 97 % is known, in each language", { timeout: 120_000 }, () => {
    const table = Object.entries(Object.groupBy(samples(), ({ lang }) => lang)).map(([lang, texts]) => {
      const verdicts = texts.map(judge);
      const count = (verdict: string): number => verdicts.filter((each) => each === verdict).length;
      return { lang, n: texts.length, right: count("right"), unsure: count("unsure"), wrong: count("wrong") };
    });
    console.table(table);
    for (const { lang, n, right } of table) expect([lang, right / n > TARGET]).toEqual([lang, true]);
    expect(table.length).toBeGreaterThan(0);
  });
});
