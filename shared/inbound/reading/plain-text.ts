/** RFC 3676: lines that a program broke are joined again, each kind of quote for itself. */
export const unflow = (text: string, deletesSpace: boolean): string => {
  const paragraphs: string[] = [];
  let depth = -1;
  let pieces: string[] = [];
  const flush = () => {
    if (depth >= 0) paragraphs.push(`${depth > 0 ? `${">".repeat(depth)} ` : ""}${pieces.join("")}`);
    pieces = [];
  };
  let flows = false;
  for (const line of text.split("\n")) {
    const quotes = /^>{0,200}/.exec(line)?.[0].length ?? 0;
    const content = line.slice(quotes).replace(/^ /, "");
    const isSignature = content === "-- ";
    if (!flows || quotes !== depth || isSignature) {
      flush();
      depth = quotes;
    }
    flows = content.endsWith(" ") && !isSignature;
    pieces.push(flows && deletesSpace ? content.slice(0, -1) : content);
  }
  flush();
  return paragraphs.join("\n");
};

/** RFC 1896: commands in angle brackets, of which `<<` is one that was meant; one line break is a blank, two are one. */
export const unenrich = (text: string): string =>
  text
    .replace(/<param>[^<]{0,10000}<\/param>/gi, "")
    .replace(/<<|<\/?[a-z][a-z0-9-]{0,60}>/gi, (tag) => (tag === "<<" ? "<" : ""))
    .replace(/\n+/g, (breaks) => (breaks.length === 1 ? " " : breaks.slice(1)));

/** `\n` for every line end; no other control characters but tabs, and no half characters. */
export const tidyText = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\f\v]/g, "\n")
    .replace(/[[\p{Cc}\ufeff]--[\n\t]]/gv, "")
    .toWellFormed();

/** At most so many bytes of UTF-8, cut between characters. */
export const cutText = (text: string, most: number): { text: string; isCut: boolean } => {
  if (text.length * 3 <= most) return { text, isCut: false };
  const bytes = Buffer.from(text.slice(0, most));
  if (bytes.length <= most && text.length <= most) return { text, isCut: false };
  let end = Math.min(most, bytes.length);
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return { text: bytes.subarray(0, end).toString().toWellFormed(), isCut: true };
};
