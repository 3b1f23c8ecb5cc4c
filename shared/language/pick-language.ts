import { type SupportedLanguage, supported } from "./supported.ts";

/** The language of ours that a tag asks for: `ko-KR` is `ko`, `zh-TW` is `zh-Hant`; `undefined` if we don't write it. */
export const nearestSupported = (tag: string | undefined): SupportedLanguage | undefined => {
  if (tag === undefined) return undefined;
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    if (/^und\b/iu.test(tag)) return undefined;
    return supported.find((ours) => ours === language || ours === `${language}-${script}`);
  } catch {
    return undefined;
  }
};

/** The first of these tags, best first, that we write; the company's own language where there is none. */
export const pickLanguage = (wanted: readonly (string | undefined)[], fallback: string): SupportedLanguage => {
  for (const tag of wanted) {
    const found = nearestSupported(tag);
    if (found !== undefined) return found;
  }
  return nearestSupported(fallback) ?? "en";
};

/** More than any browser sends, and few enough to look at each. */
const MOST_LANGUAGES = 20;

/** The tags of an `Accept-Language` header (RFC 9110, 12.5.4), the most wanted first; what is no tag is left out. */
export const acceptedLanguages = (header: string | undefined): string[] =>
  (header ?? "")
    .slice(0, 1000)
    .split(",", MOST_LANGUAGES)
    .flatMap((part) => {
      const [, tag, weight = "1"] =
        /^\s*([a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3})\s*(?:;\s*q=([01](?:\.\d{0,3})?))?\s*$/iu.exec(part) ?? [];
      return tag === undefined || Number(weight) === 0 ? [] : [{ tag, weight: Number(weight) }];
    })
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
