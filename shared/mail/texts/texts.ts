import { en } from "./en.ts";
import type { MailTexts } from "./mail-texts.ts";

const all: Record<string, MailTexts> = { en };

/** The nearest language that we have. */
export const textsFor = (language: string): MailTexts => all[language] ?? all[language.split("-")[0] ?? ""] ?? en;
