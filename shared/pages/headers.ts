import { createHash } from "node:crypto";

/**
 * Go with every page. A page's address may be its key, so no referrer carries it away, no cache keeps it and no search engine
 * lists it; and nothing runs or loads but our one style sheet, known by its hash, and the company's logo.
 */
export const pageHeaders = (style: string, logo: string | undefined): Readonly<Record<string, string>> => ({
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": [
    "default-src 'none'",
    `style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`,
    ["img-src data:", ...(logo === undefined ? [] : [new URL(logo).origin])].join(" "),
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
});
