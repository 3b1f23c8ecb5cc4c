import type { SupportedLanguage } from "../language/supported.ts";
import { colonIn } from "../texts/colon.ts";
import type { Brand } from "./brand.ts";
import { chartToText, tableToText } from "./figures-to-text.ts";
import type { Block, Fact, Layout, Link, Phone } from "./layout.ts";
import { directionOf } from "./text-direction.ts";

/** The plain part of a mail. Lines aren't wrapped: mail programs do that to the width that they have. */
export const layoutToText = (
  { blocks }: Layout,
  { name, footer = "" }: Brand,
  language: SupportedLanguage = "en",
): string => {
  const colon = colonIn(language);
  return [...blocks.map((block) => blockToText(block, colon)), `-- \n${name}\n${footer.trim()}`.trimEnd()]
    .join("\n\n")
    .concat("\n");
};

const blockToText = (block: Block, colon: string): string => {
  switch (block.kind) {
    case "paragraph":
    case "words":
      return block.text.trim();
    case "heading":
      return block.text;
    case "facts":
      return block.facts.map((each) => fact(each, colon)).join("\n");
    case "links":
      return block.links.map((each) => link(each, colon)).join("\n\n");
    case "alert":
      return [...block.lines, ...(block.phone === undefined ? [] : [call(block.phone)])].join("\n\n");
    case "references":
      return block.items.map(({ label, url }) => `${label}${colon}${url}`).join("\n");
    case "aside":
      return [block.text.trim(), ...(block.link === undefined ? [] : [link(block.link, colon)])].join("\n\n");
    case "list":
      return block.items.map(({ lead, text }) => `- ${lead === undefined ? "" : `${lead} `}${text}`).join("\n");
    case "tiles":
      return block.tiles.map(({ label, value, note }) => `${label}${colon}${value} (${note})`).join("\n");
    case "table":
      return tableToText(block.table);
    case "chart":
      return chartToText(block.chart);
    case "signature":
      return `${block.closing}\n${block.name}`;
  }
};

const link = ({ label, url }: Link, colon: string): string => `${label}${colon.trimEnd()}\n${url}`;

const fact = ({ label, value, code }: Fact, colon: string): string =>
  `${label}${colon}${code === undefined ? value : leftToRight(value, label)}`;

const call = ({ label, number }: Phone): string => label.replace(number, () => leftToRight(number, label));

/** An invisible letter. Without one, right-to-left words put a leading digit or plus at the other end of a code. */
const LEFT_TO_RIGHT_MARK = "\u200e";

const leftToRight = (code: string, within: string): string =>
  directionOf(within, "ltr") === "rtl" ? `${LEFT_TO_RIGHT_MARK}${code}` : code;
