import { lightenedFor, mixed, readableOn } from "../colour.ts";

/** Every text has a contrast of at least 4.5 to 1 (WCAG AA) with its ground, in the light and in the dark. */
export interface Palette {
  /** Around the sheet. */
  paper: string;
  sheet: string;
  /** The ground of the facts. */
  panel: string;
  line: string;
  ink: string;
  quiet: string;
  /** Of links on the sheet, and of buttons. */
  accent: string;
  onAccent: string;
  alert: string;
  alertEdge: string;
  alertInk: string;
}

/** No pure black on white, so that a program that turns colours around doesn't get the harshest dark there is. */
export const lightPalette = (accent: string): Palette => ({
  paper: "#f6f4f0",
  sheet: "#ffffff",
  panel: mixed("#ffffff", accent, 0.06),
  line: "#e6e1d8",
  ink: "#26241f",
  quiet: "#625e56",
  accent,
  onAccent: "#ffffff",
  alert: "#fdf3da",
  alertEdge: "#b57d17",
  alertInk: "#3b2e0c",
});

export const darkPalette = (accent: string): Palette => {
  const sheet = "#211f1c";
  const lighter = lightenedFor(sheet, accent, 5.5);
  return {
    paper: "#161513",
    sheet,
    panel: mixed(sheet, lighter, 0.08),
    line: "#3d3a35",
    ink: "#edeae4",
    quiet: "#b5afa5",
    accent: lighter,
    onAccent: readableOn(lighter),
    alert: "#3a2f14",
    alertEdge: "#b98a25",
    alertInk: "#f7e9c4",
  };
};
