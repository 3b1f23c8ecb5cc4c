import type { Html } from "../../html.ts";
import { html } from "../../html.ts";

/** How a script wants to be set. */
export interface Typography {
  /** Unquoted names, for a `style` attribute. Begins with a font of Windows: Word takes Times for a list whose first is missing. */
  fonts: string;
  /** Word's own fonts for East Asian and for complex scripts, which it doesn't look for in the list. */
  wordFonts: Html | undefined;
  lineHeight: number;
  wordBreak: "break-word" | "keep-all";
}

interface Script {
  /** Of Windows, Apple, and Android or Linux. */
  fonts?: string;
  wordFonts?: Html;
  lineHeight?: number;
  wordBreak?: Typography["wordBreak"];
}

const LATIN = "Segoe UI,-apple-system,BlinkMacSystemFont,Roboto,Helvetica Neue,Arial";

/**
 * By script (ISO 15924). Han letters look different in Japan, Korea and China, so their font can't be left to chance. Marks
 * above and below letters need room, and Korean breaks lines between words.
 */
const SCRIPTS: Record<string, Script> = {
  Jpan: {
    fonts: "Yu Gothic UI,Meiryo,Hiragino Sans,Noto Sans JP,Noto Sans CJK JP",
    wordFonts: html`mso-fareast-font-family:"Meiryo"`,
    lineHeight: 1.7,
  },
  Kore: {
    fonts: "Malgun Gothic,Apple SD Gothic Neo,Noto Sans KR,Noto Sans CJK KR",
    wordFonts: html`mso-fareast-font-family:"Malgun Gothic"`,
    lineHeight: 1.7,
    wordBreak: "keep-all",
  },
  Hans: {
    fonts: "Microsoft YaHei,PingFang SC,Noto Sans SC,Noto Sans CJK SC",
    wordFonts: html`mso-fareast-font-family:"Microsoft YaHei"`,
    lineHeight: 1.7,
  },
  Hant: {
    fonts: "Microsoft JhengHei,PingFang TC,Noto Sans TC,Noto Sans CJK TC",
    wordFonts: html`mso-fareast-font-family:"Microsoft JhengHei"`,
    lineHeight: 1.7,
  },
  Thai: {
    fonts: "Leelawadee UI,Thonburi,Noto Sans Thai",
    wordFonts: html`mso-bidi-font-family:"Leelawadee UI"`,
    lineHeight: 1.8,
  },
  Arab: { fonts: "Geeza Pro,Noto Sans Arabic", wordFonts: html`mso-bidi-font-family:"Segoe UI"`, lineHeight: 1.8 },
  Hebr: { fonts: "Arial Hebrew,Noto Sans Hebrew", wordFonts: html`mso-bidi-font-family:"Segoe UI"`, lineHeight: 1.7 },
  Deva: {
    fonts: "Nirmala UI,Kohinoor Devanagari,Noto Sans Devanagari",
    wordFonts: html`mso-bidi-font-family:"Nirmala UI"`,
    lineHeight: 1.8,
  },
};

export const typographyFor = (language: string): Typography => {
  const { fonts, wordFonts, lineHeight = 1.6, wordBreak = "break-word" } = SCRIPTS[scriptOf(language)] ?? {};
  return {
    fonts: [LATIN, ...(fonts === undefined ? [] : [fonts]), "sans-serif"].join(),
    wordFonts,
    lineHeight,
    wordBreak,
  };
};

const scriptOf = (language: string): string => new Intl.Locale(language).maximize().script ?? "Latn";
