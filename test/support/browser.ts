import { hasNoBrowser, openBrowser } from "../../infra/mail-preview/browser.ts";

/** For `describe.skipIf`: what needs a browser is skipped where there is none, and says so. */
if (hasNoBrowser) console.warn("SKIPPED: tests that need a browser. Install Chromium, or name one in CHROMIUM.");

export { hasNoBrowser, openBrowser };
