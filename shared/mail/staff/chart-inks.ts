import type { Inks } from "../../charts/to-png.ts";
import { lightenedFor } from "../colour.ts";
import { darkPalette } from "../html/palette.ts";

/** What has to be found in a picture needs it against its ground (WCAG 2.2, 1.4.11). */
const FOUND = 3;
/** 3.7 to 1 on white, and more in the dark. */
const GREY = "#8c867c";

/**
 * The company's colour and a grey, for a picture that lies on white and in the dark alike. A colour that white can be read on
 * stays far enough from white also where it is made lighter for the dark.
 */
export const chartInks = (accent: string): Inks => [lightenedFor(darkPalette(accent).sheet, accent, FOUND), GREY];
