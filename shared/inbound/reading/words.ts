import { attachmentOf, type FoundFile, file } from "./attachment.ts";
import { MOST_ATTACHMENTS } from "./bounds.ts";
import { calendarText } from "./calendar-text.ts";
import { asBuffer } from "./latin1.ts";
import { openOpaque } from "./opaque.ts";
import { isMultipart, type Part } from "./part.ts";
import { tidyText, unenrich, unflow } from "./plain-text.ts";
import type { ReadWords, Words } from "./read-words.ts";
import { decodedText, type Reading } from "./reading.ts";
import { findUuencoded } from "./uuencode.ts";

/** `files`: what it says is said by another part already, and HTML needn't be turned into text. */
type Wanted = "all" | "files";

const NOTHING: Words = { text: "", files: [] };
const TEXTS = new Set(["text/plain", "text/html", "text/enriched", "text/richtext"]);

export const wordsOf: ReadWords = (root, reading, depth) => {
  let hasText = false;
  let files = 0;

  const leaf = (part: Part, wanted: Wanted): Words => {
    // A named text is a file, unless nothing before it was a text: some programs name the body.
    const isText = TEXTS.has(part.type) && part.disposition !== "attachment" && !(part.filename && hasText);
    if (isText) {
      const words = textOf(part, reading, wanted);
      hasText ||= wanted === "files" || words.text.trim() !== "";
      return words;
    }
    if (++files > MOST_ATTACHMENTS) {
      reading.remarks.add("not-all-read");
      return NOTHING;
    }
    return openOpaque(part, reading, depth, wordsOf) ?? { text: "", files: [attachmentOf(part, reading)] };
  };

  const walk = (part: Part, wanted: Wanted): Words => {
    if (!isMultipart(part)) return leaf(part, wanted);
    if (part.type === "multipart/encrypted") reading.remarks.add("encrypted");
    if (part.children.length === 0) return textOf(part, reading, wanted);
    if (part.type === "multipart/alternative") return alternative(part, wanted);
    return joined(part.children.map((child) => walk(child, wanted)));
  };

  const alternative = (part: Part, wanted: Wanted): Words => {
    const before = hasText;
    const choices = new Map<Part, Words>();
    const choose = (children: readonly Part[], of: Wanted): Words[] =>
      children.map((child) => {
        hasText = before;
        const words = walk(child, of);
        choices.set(child, words);
        return words;
      });
    const { plain = [], rich = [] } = Object.groupBy(part.children, ({ type }) => (isPlain(type) ? "plain" : "rich"));
    // Programs that take "alternative" for "mixed" put different texts of one type there.
    const said = joined(distinct(choose(plain, wanted))).text;
    const other = choose(rich, said === "" || mayBeStub(said) ? wanted : "files").findLast(says)?.text ?? "";
    const text = said === "" || isStub(said, other) ? other : said;
    hasText = before || wanted === "files" || text !== "";
    return { text, files: part.children.flatMap((child) => choices.get(child)?.files ?? []) };
  };

  return walk(root, "all");
};

const isPlain = (type: string): boolean => type === "text/plain" || type === "text/enriched";

const says = ({ text }: Words): boolean => text.trim() !== "";

const joined = (all: readonly Words[]): Words => ({
  text: all
    .map(({ text }) => text.replace(/^\n+/, "").trimEnd())
    .filter((text) => text !== "")
    .join("\n\n"),
  files: all.flatMap(({ files }) => files),
});

const distinct = (all: readonly Words[]): Words[] => [
  ...new Map(all.map((words) => [words.text.trim(), words])).values(),
];

/** "This mail is in HTML, please use another program", in any language: short, and it names what it isn't. */
const mayBeStub = (plain: string): boolean => plain.trim().length < 300 && /html/i.test(plain);

const isStub = (plain: string, rich: string): boolean => {
  const words = plain.trim();
  return mayBeStub(plain) && rich.trim().length > words.length && !rich.includes(words.slice(0, 20));
};

const textOf = (part: Part, reading: Reading, wanted: Wanted): Words => {
  if (part.type === "text/html") {
    if (wanted === "files") return NOTHING;
    const { text, isCut } = reading.html(decodedText(part, reading));
    if (isCut) reading.remarks.add("not-all-read");
    return { text: tidyText(text), files: [] };
  }
  if (part.type === "text/enriched" || part.type === "text/richtext") {
    return { text: unenrich(tidyText(decodedText(part, reading))), files: [] };
  }
  const { rest, files } = withoutUuencoded(part);
  const text = tidyText(decodedText(rest, reading));
  if (/^-----BEGIN PGP MESSAGE-----$/m.test(text)) reading.remarks.add("encrypted");
  const flows = part.parameters.get("format")?.toLowerCase() === "flowed";
  return { text: flows ? unflow(text, part.parameters.get("delsp")?.toLowerCase() === "yes") : text, files };
};

const withoutUuencoded = (part: Part): { rest: Part; files: FoundFile[] } => {
  const content = asBuffer(part.content);
  const found = part.encoding === "identity" || part.encoding === "uuencode" ? findUuencoded(content) : [];
  if (found.length === 0) return { rest: part, files: [] };
  const starts = [0, ...found.map(({ end }) => end)];
  const texts = starts.map((start, index) => content.subarray(start, found[index]?.start ?? content.length));
  const files = found.slice(0, MOST_ATTACHMENTS).map(({ bytes, filename }) => file(bytes, filename));
  return { rest: { ...part, content: Buffer.concat(texts), encoding: "identity" }, files };
};

/** Where a mail has no words of its own: what its invitation says. */
export const invitation = (parts: readonly Part[], reading: Reading): string => {
  const part = parts.find(({ type }) => type === "text/calendar");
  return part ? tidyText(calendarText(decodedText(part, reading))) : "";
};
