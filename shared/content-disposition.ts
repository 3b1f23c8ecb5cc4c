/** RFC 6266: to be saved under this name, in ASCII for old programs and whole for all others. */
export const asAttachment = (filename: string): string =>
  `attachment; filename="${asciiName(filename)}"; filename*=UTF-8''${percentEncoded(filename)}`;

/** What is left of a name in ASCII, fit for a quoted string. */
export const asciiName = (filename: string): string =>
  filename
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .normalize("NFC")
    .replace(/[^\x20-\x7e]/gu, "_")
    .replace(/["\\]/g, "_");

/** RFC 8187, 3.2.1: whatever isn't an `attr-char`. */
export const percentEncoded = (text: string): string =>
  encodeURIComponent(text).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
