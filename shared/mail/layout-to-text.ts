import type { Brand } from "./brand.ts";
import type { Block, Fact, Layout, Link, Phone } from "./layout.ts";
import { directionOf } from "./text-direction.ts";

/** The plain part of a mail. Lines aren't wrapped: mail programs do that to the width that they have. */
export const layoutToText = ({ blocks }: Layout, { name, footer = "" }: Brand): string =>
  [...blocks.map(blockToText), `-- \n${name}\n${footer.trim()}`.trimEnd()].join("\n\n").concat("\n");

const blockToText = (block: Block): string => {
  switch (block.kind) {
    case "paragraph":
    case "words":
      return block.text.trim();
    case "heading":
      return block.text;
    case "facts":
      return block.facts.map(fact).join("\n");
    case "links":
      return block.links.map(link).join("\n\n");
    case "alert":
      return [...block.lines, ...(block.phone === undefined ? [] : [call(block.phone)])].join("\n\n");
    case "references":
      return block.items.map(({ label, url }) => `${label}: ${url}`).join("\n");
    case "aside":
      return [block.text.trim(), ...(block.link === undefined ? [] : [link(block.link)])].join("\n\n");
    case "signature":
      return `${block.closing}\n${block.name}`;
  }
};

const link = ({ label, url }: Link): string => `${label}:\n${url}`;

const fact = ({ label, value, code }: Fact): string =>
  `${label}: ${code === undefined ? value : leftToRight(value, label)}`;

const call = ({ label, number }: Phone): string => label.replace(number, () => leftToRight(number, label));

/** An invisible letter. Without one, right-to-left words put a leading digit or plus at the other end of a code. */
const LEFT_TO_RIGHT_MARK = "\u200e";

const leftToRight = (code: string, within: string): string =>
  directionOf(within, "ltr") === "rtl" ? `${LEFT_TO_RIGHT_MARK}${code}` : code;
