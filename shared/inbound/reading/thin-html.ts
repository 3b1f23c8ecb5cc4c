import { DEEPEST_ELEMENT, MOST_PART_TEXT_BYTES, MOST_TAGS } from "./bounds.ts";

/** Not shown, and its content isn't markup. */
const UNSEEN = new Set(["script", "style", "title"]);
/** Have no content, or are mostly left unclosed: neither is within another of its kind. */
const UNNESTED = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th thead tbody tfoot".split(
    " ",
  ),
);
const NAME = /[a-z][a-z0-9:]{0,20}/iy;

/**
 * The HTML without comments, scripts and styles, and without the tags beyond a depth and a number: making a tree of it
 * takes memory for each, and time for the square of the depth. In one pass, whatever is left open.
 */
export const thinHtml = (html: string): { thin: string; isCut: boolean } => {
  const kept: string[] = [];
  const input = html.slice(0, MOST_PART_TEXT_BYTES);
  let isCut = input.length < html.length;
  let depth = 0;
  let dropped = 0;
  let tags = 0;
  let from = 0;
  const find = finder(input);
  while (from < input.length) {
    const at = input.indexOf("<", from);
    if (at === -1) break;
    kept.push(input.slice(from, at));
    if (input.startsWith("<!--", at)) {
      const end = find("-->", at + 4);
      // An unclosed comment is none: browsers hide the rest, and so would it be lost.
      from = end === -1 ? at + 4 : end + 3;
      continue;
    }
    const closes = input[at + 1] === "/";
    NAME.lastIndex = at + (closes ? 2 : 1);
    const name = NAME.exec(input)?.[0].toLowerCase();
    if (name === undefined) {
      // Declarations, and an angle bracket that somebody typed.
      const end = /[!?]/.test(input[at + 1] ?? "") ? find(">", at) : -1;
      if (end === -1) kept.push("&lt;");
      from = end === -1 ? at + 1 : end + 1;
      continue;
    }
    const end = tagEnd(input, at, find);
    if (end === -1) {
      // A tag that is never closed: the text was cut within it.
      from = input.length;
      break;
    }
    from = end + 1;
    if (UNSEEN.has(name) && !closes) {
      const closing = find(`</${name}`, from);
      if (closing !== -1) from = closing;
      continue;
    }
    if (++tags > MOST_TAGS) {
      isCut = true;
      kept.push(" ");
      continue;
    }
    if (!UNNESTED.has(name) && input[end - 1] !== "/") {
      if (closes && dropped > 0) {
        dropped--;
        continue;
      }
      if (!closes && depth >= DEEPEST_ELEMENT) {
        dropped++;
        isCut = true;
        continue;
      }
      if (closes && depth === 0) continue;
      depth += closes ? -1 : 1;
    }
    kept.push(input.slice(at, end + 1));
  }
  kept.push(input.slice(from));
  return { thin: kept.join(""), isCut };
};

/** Attributes' values may hold an angle bracket. One that is left open ends at the tag's first. */
const tagEnd = (input: string, at: number, find: Find): number => {
  const simple = find(">", at);
  const most = Math.min(input.length, at + 20_000);
  let quote = "";
  for (let index = at; index < most; index++) {
    const char = input[index] ?? "";
    if (quote !== "") quote = char === quote ? "" : quote;
    else if (char === ">") return index;
    else if ((char === '"' || char === "'") && /[=\s]/.test(input[index - 1] ?? "")) quote = char;
  }
  return simple;
};

/** Where the text is found at or after a position; -1 if nowhere. */
type Find = (text: string, from: number) => number;

/** Asked for positions that only grow, each text is looked for once over the whole input, however often it isn't there. */
const finder = (input: string): Find => {
  const folded = input.toLowerCase();
  const same = folded.length === input.length ? folded : input;
  const found = new Map<string, number>();
  return (text, from) => {
    const last = found.get(text);
    if (last === -1 || (last !== undefined && last >= from)) return last;
    const at = same.indexOf(text, from);
    found.set(text, at);
    return at;
  };
};
