import { createHash } from "node:crypto";
import { pageStyleText } from "./page-style.ts";

const styleHash = createHash("sha256").update(pageStyleText).digest("base64");

/**
 * Go with every page of the customer's. Its address is its key, so no referrer carries it away, no cache keeps it and no
 * search engine lists it; and nothing runs or loads but our one style sheet, known by its hash.
 */
export const pageHeaders: Readonly<Record<string, string>> = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    "img-src data:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "x-robots-tag": "noindex, nofollow",
  "x-content-type-options": "nosniff",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "cross-origin-opener-policy": "same-origin",
};
