import { LONGEST_FILENAME } from "./bounds.ts";
import { oneLine, withoutOverrides } from "./one-line.ts";

/** Types whose usual extension isn't their subtype. */
const EXTENSIONS = new Map([
  ["text/plain", "txt"],
  ["text/calendar", "ics"],
  ["image/jpeg", "jpg"],
  ["image/svg+xml", "svg"],
  ["audio/mpeg", "mp3"],
  ["message/rfc822", "eml"],
  ["message/delivery-status", "txt"],
  ["message/disposition-notification", "txt"],
  ["message/feedback-report", "txt"],
  ["text/rfc822-headers", "txt"],
  ["application/pgp-signature", "asc"],
  ["application/pgp-encrypted", "asc"],
  ["application/pkcs7-signature", "p7s"],
  ["application/pkcs7-mime", "p7m"],
]);

/** A name to show and to save under: one line, no path, nothing that hides the extension. */
export const safeFilename = (written: string | undefined, contentType: string): string => {
  const last =
    withoutOverrides(oneLine(written ?? ""))
      .split(/[/\\]/)
      .findLast((part) => part.trim() !== "") ?? "";
  const name = last
    .replace(/[<>:"|?*]/g, "_")
    .replace(/^[.\s]+/, "")
    .trim();
  return name === "" ? `attachment${extensionOf(contentType)}` : shorten(name);
};

const extensionOf = (contentType: string): string => {
  const subtype = contentType.split("/")[1] ?? "";
  const extension = EXTENSIONS.get(contentType) ?? (/^[a-z0-9]{2,5}$/.test(subtype) ? subtype : undefined);
  return extension ? `.${extension}` : "";
};

/** The extension stays: by it people and programs know what to do. */
const shorten = (name: string): string => {
  if (name.length <= LONGEST_FILENAME) return name;
  const extension = /\.[\p{L}\p{N}]{1,10}$/u.exec(name)?.[0] ?? "";
  const start = name.slice(0, LONGEST_FILENAME - extension.length);
  return (start.isWellFormed() ? start : start.slice(0, -1)) + extension;
};
