import { render } from "../html.ts";
import type { Brand } from "./brand.ts";
import { blockToHtml } from "./html/blocks.ts";
import { frame } from "./html/frame.ts";
import type { Locality } from "./html/skin.ts";
import { skinFor } from "./html/skin.ts";
import type { Layout } from "./layout.ts";

/** One column in tables with everything inline: what is left where a program drops what it doesn't know still reads well. */
export const layoutToHtml = ({ subject, preview, blocks }: Layout, brand: Brand, locality: Locality): string => {
  const skin = skinFor(brand, locality);
  return render(
    frame(
      subject,
      preview,
      blocks.map((block) => blockToHtml(block, skin)),
      skin,
    ),
  );
};
