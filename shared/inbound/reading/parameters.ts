import { MOST_SECTIONS } from "./bounds.ts";
import type { HeaderDecoding } from "./decode-header.ts";
import { fromLatin1 } from "./latin1.ts";

/** A header such as Content-Type: a token, and parameters by their names in lower case. */
export interface Structured {
  readonly token: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** Takes any value: an unclosed quote ends at the next semicolon, a name that comes twice counts once. */
export const readStructured = (value: string, decoding: HeaderDecoding): Structured => {
  const [token = "", ...pairs] = splitAtSemicolons(withoutComments(value));
  const raw = new Map<string, string>();
  for (const pair of pairs) {
    const equals = pair.indexOf("=");
    const name = pair.slice(0, equals).trim().toLowerCase();
    if (equals > 0 && !raw.has(name)) raw.set(name, unquote(pair.slice(equals + 1).trim()));
  }
  const parameters = new Map<string, string>();
  for (const [name, written] of raw) {
    if (!name.includes("*")) parameters.set(name, decoding.decode(written));
  }
  for (const name of new Set([...raw.keys()].filter((key) => key.includes("*")).map((key) => key.split("*")[0]))) {
    if (name) parameters.set(name, joinSections(name, raw, decoding));
  }
  return { token: token.trim().toLowerCase(), parameters };
};

/** RFC 2231: a value in sections, some of them percent-encoded; the first names the charset for all. */
const joinSections = (name: string, raw: ReadonlyMap<string, string>, decoding: HeaderDecoding): string => {
  let charset = "";
  const take = (number: number | undefined): { text: string; encoded: boolean } | undefined => {
    const key = number === undefined ? name : `${name}*${number}`;
    const encoded = raw.get(`${key}*`);
    if (encoded === undefined) {
      const text = raw.get(key);
      return text === undefined ? undefined : { text, encoded: false };
    }
    const extended = (number ?? 0) === 0 ? /^([^']{0,100})'[^']{0,100}'/.exec(encoded) : undefined;
    if (extended) charset = extended[1] ?? "";
    return { text: unpercent(encoded.slice(extended?.[0].length ?? 0)), encoded: true };
  };
  const whole = raw.has(`${name}*`) ? take(undefined) : undefined;
  if (whole) return decoding.decodeBytes(fromLatin1(whole.text), charset);

  const sections: { text: string; encoded: boolean }[] = [];
  for (let number = 0; number < MOST_SECTIONS; number++) {
    const section = take(number);
    if (section) sections.push(section);
    else if (number > 0) break;
  }
  const text = sections.map((section) => section.text).join("");
  // Some programs cut an encoded word into sections, which RFC 2231 has no need of.
  return sections.some(({ encoded }) => encoded)
    ? decoding.decodeBytes(fromLatin1(text), charset)
    : decoding.decode(text);
};

const unpercent = (text: string): string =>
  text.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

/** A backslash is kept before what needs none: it is a path of Windows. */
const unquote = (value: string): string =>
  value.startsWith('"') ? value.replace(/^"|"$/g, "").replace(/\\(["\\])/g, "$1") : value.replace(/^'(.*)'$/s, "$1");

const splitAtSemicolons = (value: string): string[] => {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < value.length; at++) {
    if (value[at] === '"') at = closingQuote(value, at) ?? at;
    else if (value[at] === ";") {
      parts.push(value.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, value.slice(from)];
};

const closingQuote = (value: string, open: number): number | undefined => {
  for (let at = open + 1; at < value.length; at++) {
    if (value[at] === "\\") at++;
    else if (value[at] === '"') return at;
  }
  return undefined;
};

/** RFC 5322, 3.2.2. One within a word, as in `report(1).pdf`, is a part of it. */
const withoutComments = (value: string): string => {
  if (!value.includes("(")) return value;
  const kept: string[] = [];
  let from = 0;
  for (let at = 0; at < value.length; at++) {
    if (value[at] === '"') at = closingQuote(value, at) ?? value.length;
    else if (value[at] === "(" && (at === 0 || /[\s;]/.test(value[at - 1] ?? ""))) {
      const end = closingBracket(value, at);
      if (end === undefined) break;
      kept.push(value.slice(from, at));
      from = end + 1;
      at = end;
    }
  }
  return kept.join("") + value.slice(from);
};

const closingBracket = (value: string, open: number): number | undefined => {
  let depth = 0;
  for (let at = open; at < value.length; at++) {
    if (value[at] === "\\") at++;
    else if (value[at] === "(") depth++;
    else if (value[at] === ")" && --depth === 0) return at;
  }
  return undefined;
};
