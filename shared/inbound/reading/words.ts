import { attachmentOf, type FoundFile, file } from "./attachment.ts";
import { MOST_ATTACHMENTS } from "./bounds.ts";
import { calendarText } from "./calendar-text.ts";
import { htmlText } from "./html-text.ts";
import { asBuffer } from "./latin1.ts";
import { openOpaque } from "./opaque.ts";
import { isMultipart, type Part } from "./part.ts";
import { tidyText, unenrich, unflow } from "./plain-text.ts";
import { decodedText, type Reading } from "./reading.ts";
import { findUuencoded } from "./uuencode.ts";

/** What a mail or a part of it says. */
export interface Words {
  readonly text: string;
  readonly files: readonly FoundFile[];
}

const NOTHING: Words = { text: "", files: [] };
const TEXTS = new Set(["text/plain", "text/html", "text/enriched", "text/richtext"]);

/** `depth`: of mail within mail. */
export const wordsOf = (root: Part, reading: Reading, depth: number): Words => {
  let hasText = false;
  let files = 0;

  const leaf = (part: Part): Words => {
    // A named text is a file, unless nothing before it was a text: some programs name the body.
    const isText = TEXTS.has(part.type) && part.disposition !== "attachment" && !(part.filename && hasText);
    if (isText) {
      const words = textOf(part, reading);
      hasText ||= words.text.trim() !== "";
      return words;
    }
    if (++files > MOST_ATTACHMENTS) {
      reading.remarks.add("not-all-read");
      return NOTHING;
    }
    return openOpaque(part, reading, depth) ?? { text: "", files: [attachmentOf(part, reading)] };
  };

  const walk = (part: Part): Words => {
    if (!isMultipart(part)) return leaf(part);
    if (part.type === "multipart/encrypted") reading.remarks.add("encrypted");
    if (part.children.length === 0) return textOf(part, reading);
    if (part.type === "multipart/alternative") return alternative(part);
    return joined(part.children.map(walk));
  };

  const alternative = (part: Part): Words => {
    const before = hasText;
    const choices = part.children.map((child) => {
      hasText = before;
      return { type: child.type, words: walk(child) };
    });
    const isPlain = ({ type }: { type: string }) => type === "text/plain" || type === "text/enriched";
    const saying = choices.filter(({ words }) => words.text.trim() !== "");
    // Programs that take "alternative" for "mixed" put different texts of one type there.
    const plain = joined(distinct(saying.filter(isPlain).map(({ words }) => words))).text;
    const rich = saying.findLast((choice) => !isPlain(choice))?.words.text ?? "";
    const text = plain === "" || (rich !== "" && isStub(plain, rich)) ? rich : plain;
    hasText = before || text !== "";
    return { text, files: choices.flatMap(({ words }) => words.files) };
  };

  return walk(root);
};

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
const isStub = (plain: string, rich: string): boolean => {
  const words = plain.trim();
  return (
    words.length < 300 && /html/i.test(words) && rich.trim().length > words.length && !rich.includes(words.slice(0, 20))
  );
};

const textOf = (part: Part, reading: Reading): Words => {
  if (part.type === "text/html") {
    const { text, isCut } = htmlText(decodedText(part, reading));
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
