import type { Block, Layout } from "./layout.ts";

/** The plain part of a mail. Lines aren't wrapped: mail programs do that to the width that they have. */
export const layoutToText = ({ blocks }: Layout, sender: string): string =>
  [...blocks.map(blockToText), `-- \n${sender}`].join("\n\n").concat("\n");

const blockToText = (block: Block): string => {
  switch (block.kind) {
    case "paragraph":
    case "words":
    case "aside":
      return block.text.trim();
    case "heading":
      return block.text;
    case "facts":
      return block.facts.map(({ label, value }) => `${label}: ${value}`).join("\n");
    case "links":
      return block.links.map(({ label, url }) => `${label}:\n${url}`).join("\n\n");
  }
};
