import type { Charset, RareCharsets } from "./charset.ts";

/** Names of RFC 1428 and of mail programs that say nothing about bytes beyond ASCII. */
const SAYS_NOTHING =
  /^(?:|unknown8bit|unknown|default|binary|none|null|ascii.*|usascii.*|ansix3\d+.*|iso646.*|8bit|7bit|userdefined|base64|hex|auto)$/;

/** Written in mail, unknown to the Encoding Standard, by its letters and digits alone. */
const ALIASES: readonly (readonly [RegExp, string])[] = [
  [/^(?:utf8.*|unicode11utf8)$/, "utf-8"],
  [/^ansi$/, "windows-1252"],
  [/^(?:iso)?8859(?:p)?(\d\d?)(?:[ei]|windows.*)?$/, "iso-8859-$1"],
  [/^(?:cp|windows|win|ms|ibm)?(125\d|874)$/, "windows-$1"],
  [/^tis620.*/, "windows-874"],
  [/^(?:cp|windows|ms|ibm)(?:932|31j)$|^(?:x?sjis|shiftjis|mskanji).*/, "shift_jis"],
  [/^(?:cp|windows|ms)?51932$|^eucjp.*/, "euc-jp"],
  [/^(?:cp|windows)?5022[012]$|^iso2022jp.*|^jis$|^junet$/, "iso-2022-jp"],
  [/^(?:cp|windows|ms|ibm)949$|^euckr$|^uhc$|^ksc?5601.*|^korean$/, "euc-kr"],
  [/^(?:cp|windows|ms|ibm)936$|^euccn$|^gb2312.*|^gbk$|^eucgb2312cn$/, "gb18030"],
  [/^(?:cp|windows|ms|ibm)950$|^big5.*|^cnbig5$/, "big5"],
  [/^koi8(r|u)$/, "koi8-$1"],
];

/** What Node's own decoders leave out of charsets as Windows writes them: half of the Korean syllables, for one. */
const EXTENDED = new Map([
  ["euc-kr", "cp949"],
  ["shift_jis", "cp932"],
  ["big5", "big5hkscs"],
]);

const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:x-|cs)/, "")
    .replace(/[^a-z0-9]/g, "");

export const saysNothing = (name: string): boolean => SAYS_NOTHING.test(keyOf(name));

/** What the name stands for; undefined where it says nothing, or nobody knows it. */
export const charsetOf = (name: string, rare: RareCharsets | undefined): Charset | undefined => {
  if (saysNothing(name)) return undefined;
  const key = keyOf(name);
  const [pattern, replacement] = ALIASES.find(([written]) => written.test(key)) ?? [];
  const label = pattern && replacement ? key.replace(pattern, replacement) : name.trim().toLowerCase();
  return rare?.named(EXTENDED.get(label) ?? "") ?? standard(label) ?? rare?.named(key);
};

const known = new Map<string, Charset>();

/** By the Encoding Standard's labels, of which there are some 200. */
const standard = (label: string): Charset | undefined => {
  const charset = known.get(label) ?? create(label);
  if (charset) known.set(label, charset);
  return charset;
};

const create = (label: string): Charset | undefined => {
  try {
    const lenient = new TextDecoder(label);
    const fatal = new TextDecoder(label, { fatal: true });
    const compose =
      lenient.encoding === "windows-1258" ? (text: string) => text.normalize("NFC") : (text: string) => text;
    return {
      label: lenient.encoding,
      decode: (bytes) => compose(lenient.decode(bytes)),
      strict: (bytes) => {
        try {
          return compose(fatal.decode(bytes));
        } catch {
          return undefined;
        }
      },
    };
  } catch {
    return undefined;
  }
};
