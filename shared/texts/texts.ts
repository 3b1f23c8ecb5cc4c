import { IntlMessageFormat } from "intl-messageformat";
import type { SupportedLanguage } from "../language/supported.ts";
import type { Catalog, MessageId } from "./catalogs/en.ts";
import { loadCatalog, type Tone } from "./load-catalog.ts";
import type { Overrides } from "./overrides.ts";
import type { MessageValues } from "./values.ts";

/** One language's texts, ready to be said. */
export interface Texts {
  language: SupportedLanguage;
  direction: "ltr" | "rtl";
  say: Say;
  /** What the company calls one of its products or categories; `undefined` where it doesn't name it. */
  nameOf(kind: "category" | "product", typed: string): string | undefined;
}

/** A message with its values doesn't compile without them, nor with others. */
type Say = <Id extends MessageId>(
  id: Id,
  ...values: Id extends keyof MessageValues ? [MessageValues[Id]] : []
) => string;

export type TextsFor = (language: SupportedLanguage) => Promise<Texts>;

interface Options {
  company: string;
  tone: Tone;
  overrides: Overrides;
}

/** Loads a language once. What the company wrote itself comes before what we wrote. */
export const createTexts = ({ company, tone, overrides }: Options): TextsFor => {
  const loaded = new Map<SupportedLanguage, Promise<Texts>>();
  const load = async (language: SupportedLanguage): Promise<Texts> => {
    const own = overrides[language] ?? {};
    const catalog: Catalog & Record<string, string | undefined> = { ...(await loadCatalog(language, tone)), ...own };
    return makeTexts(language, catalog, company);
  };
  return (language) => {
    const known = loaded.get(language);
    if (known !== undefined) return known;
    const loading = load(language);
    loaded.set(language, loading);
    return loading;
  };
};

const makeTexts = (
  language: SupportedLanguage,
  catalog: Catalog & Record<string, string | undefined>,
  company: string,
): Texts => {
  const formats = new Map<MessageId, IntlMessageFormat>();
  const formatOf = (id: MessageId): IntlMessageFormat => {
    const known = formats.get(id);
    if (known !== undefined) return known;
    const made = parseMessage(catalog[id], language);
    formats.set(id, made);
    return made;
  };
  const direction = language === "ar" ? "rtl" : "ltr";
  const valuesIn = (values: Values): Values => (direction === "rtl" ? isolated(values) : values);
  return {
    language,
    direction,
    say: (id, ...[values]) => String(formatOf(id).format(valuesIn({ company, ...values }))),
    nameOf: (kind, typed) => catalog[`${kind}.${typed.trim().toLowerCase().replaceAll(/\s+/gu, "-")}`],
  };
};

type Values = Record<string, string | number>;

/** First strong isolates (Unicode, UAX 9): a reference or a name from the other direction keeps its own order, and ours its. */
const isolated = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? `\u2068${value}\u2069` : value]),
  );

/** Markup in a message is plain text: what becomes HTML is escaped there. */
export const parseMessage = (message: string, language: string): IntlMessageFormat =>
  new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
