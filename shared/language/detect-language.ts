import type { SupportedLanguage } from "./supported.ts";

export const detectLanguage = (_text: string): SupportedLanguage | undefined => undefined;
