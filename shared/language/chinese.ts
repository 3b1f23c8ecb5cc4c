type Span = readonly [from: number, to: number];

const range = ([from, to]: Span): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** The Han characters in these rows and columns of a charset of two bytes. */
const charactersOf = (charset: string, rows: Span[], columns: Span[]): Set<string> => {
  const trails = columns.flatMap(range);
  const bytes = rows.flatMap(range).flatMap((lead) => trails.flatMap((trail) => [lead, trail]));
  return new Set(new TextDecoder(charset).decode(Uint8Array.from(bytes)).match(/\p{Script=Han}/gu));
};

/** GB 2312, made for simplified Chinese, is a part of GBK. */
const simplified = charactersOf("gbk", [[0xb0, 0xf7]], [[0xa1, 0xfe]]);
/** Big5, made for traditional Chinese, without later additions. */
const traditional = charactersOf(
  "big5",
  [
    [0xa4, 0xc6],
    [0xc9, 0xf9],
  ],
  [
    [0x40, 0x7e],
    [0xa1, 0xfe],
  ],
);

/** A quoted name may be written the other way. */
const CLEARLY = 2;

/** Told by the characters that only one of the two standards has. */
export const chineseOf = (prose: string): "zh-Hans" | "zh-Hant" | undefined => {
  const characters = [...prose];
  const hans = characters.filter((character) => simplified.has(character) && !traditional.has(character)).length;
  const hant = characters.filter((character) => traditional.has(character) && !simplified.has(character)).length;
  if (hans > hant * CLEARLY) return "zh-Hans";
  return hant > hans * CLEARLY ? "zh-Hant" : undefined;
};
