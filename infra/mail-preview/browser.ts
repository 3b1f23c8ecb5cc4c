import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";

const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Where this machine has a Chromium; `CHROMIUM` says so where it is somewhere else. */
const browserPath: string | undefined = process.env.CHROMIUM ?? USUAL_PLACES.find((path) => existsSync(path));

export const hasNoBrowser = browserPath === undefined;

export const openBrowser = (): Promise<Browser> => {
  if (browserPath === undefined) throw new Error("There is no Chromium on this machine.");
  // Chromium's own sandbox doesn't start as root, which CI's containers are. It sees our own markup alone.
  return chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
};
