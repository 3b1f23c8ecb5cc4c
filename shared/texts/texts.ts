import { IntlMessageFormat } from "intl-messageformat";
import type { SupportedLanguage } from "../language/supported.ts";
import type { MessageId } from "./catalogs/en.ts";
import { loadCatalog, type Tone } from "./load-catalog.ts";
import type { Overrides } from "./overrides.ts";
import type { MessageValues } from "./values.ts";

/** One language's texts, ready to be said. `Id` and `Values`: of which catalog. */
export interface Texts<Id extends string = MessageId, Values = MessageValues> {
  language: SupportedLanguage;
  direction: "ltr" | "rtl";
  say: Say<Id, Values>;
  /** What the company calls one of its products or categories; `undefined` where it doesn't name it. */
  nameOf(kind: "category" | "product", typed: string): string | undefined;
}

/** A message with its values doesn't compile without them, nor with others. */
type Say<Id extends string, Values> = <This extends Id>(
  id: This,
  ...values: This extends keyof Values ? [Values[This]] : []
) => string;

export type TextsFor<Of = Texts> = (language: SupportedLanguage) => Promise<Of>;

/** A catalog with names of the company's own. */
export type NamingCatalog<Id extends string> = Readonly<Record<Id, string>> &
  Readonly<Record<string, string | undefined>>;

interface Options {
  company: string;
  tone: Tone;
  overrides: Overrides;
}

/** For customers. What the company wrote itself comes before what we wrote. */
export const createTexts = ({ company, tone, overrides }: Options): TextsFor =>
  loadedOnce(async (language) => {
    const own = overrides[language] ?? {};
    return makeTexts<MessageId, MessageValues>(language, { ...(await loadCatalog(language, tone)), ...own }, company);
  });

/** Each language is loaded once. */
export const loadedOnce = <Of>(load: TextsFor<Of>): TextsFor<Of> => {
  const loaded = new Map<SupportedLanguage, Promise<Of>>();
  return (language) => {
    const known = loaded.get(language);
    if (known !== undefined) return known;
    const loading = load(language);
    loaded.set(language, loading);
    return loading;
  };
};

export const makeTexts = <Id extends string, Values>(
  language: SupportedLanguage,
  catalog: NamingCatalog<Id>,
  company: string,
  /** BCP 47: of which numbers are written. */
  locale: string = language,
): Texts<Id, Values> => {
  const formats = new Map<Id, IntlMessageFormat>();
  const formatOf = (id: Id): IntlMessageFormat => {
    const known = formats.get(id);
    if (known !== undefined) return known;
    const made = parseMessage(catalog[id], locale);
    formats.set(id, made);
    return made;
  };
  const direction = language === "ar" ? "rtl" : "ltr";
  const valuesIn = (values: FormatValues): FormatValues => (direction === "rtl" ? isolated(values) : values);
  return {
    language,
    direction,
    say: (id, ...[values]) =>
      String(formatOf(id).format(valuesIn({ company, ...(values as FormatValues | undefined) }))),
    nameOf: (kind, typed) => catalog[`${kind}.${typed.trim().toLowerCase().replaceAll(/\s+/gu, "-")}`],
  };
};

type FormatValues = Record<string, string | number>;

/** First strong isolates (Unicode, UAX 9): a reference or a name from the other direction keeps its own order, and ours its. */
const isolated = (values: FormatValues): FormatValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? `\u2068${value}\u2069` : value]),
  );

/** Markup in a message is plain text: what becomes HTML is escaped there. */
export const parseMessage = (message: string, language: string): IntlMessageFormat =>
  new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
