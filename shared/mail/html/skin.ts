import type { Html } from "../../html.ts";
import { html } from "../../html.ts";
import type { Brand } from "../brand.ts";
import type { Direction } from "../text-direction.ts";
import type { Palette } from "./palette.ts";
import { darkPalette, lightPalette } from "./palette.ts";
import { styleSheets } from "./style-sheets.ts";
import { typographyFor } from "./typography.ts";

export interface Locality {
  /** BCP 47. */
  language: string;
  direction: Direction;
}

/** What all mails of one brand in one language share. */
export interface Skin extends Locality {
  brand: Brand;
  light: Palette;
  styleSheets: Html;
  /** The side on which lines begin. */
  start: "left" | "right";
  /** Ready to be put into `style`: what no program hands down from a table to the text in it. */
  type: Html;
}

const kept = new WeakMap<Brand, Map<string, Skin>>();

/** The settings' brand is one object as long as a function lives, so its colours are worked out once. */
export const skinFor = (brand: Brand, { language, direction }: Locality): Skin => {
  const skins = kept.get(brand) ?? new Map<string, Skin>();
  kept.set(brand, skins);
  const key = `${language} ${direction}`;
  const skin = skins.get(key) ?? makeSkin(brand, { language, direction });
  skins.set(key, skin);
  return skin;
};

const makeSkin = (brand: Brand, { language, direction }: Locality): Skin => {
  const typography = typographyFor(language);
  const { fonts, lineHeight, wordBreak } = typography;
  return {
    brand,
    language,
    direction,
    light: lightPalette(brand.accent),
    styleSheets: styleSheets(darkPalette(brand.accent), typography),
    start: direction === "rtl" ? "right" : "left",
    type: html`font-family:${fonts};line-height:${lineHeight};word-wrap:break-word;word-break:${wordBreak}`,
  };
};
