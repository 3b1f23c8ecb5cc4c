import type { MailAttachment } from "../../domain/inbound/incoming-mail.ts";
import type { FoundFile } from "./attachment.ts";
import { MOST_ATTACHMENTS } from "./bounds.ts";
import type { Part } from "./part.ts";
import { decodedText, type Reading } from "./reading.ts";

/** The attachments, those marked that the mail's HTML shows within itself. Being called inline says nothing: photos are. */
export const keptFiles = (
  found: readonly FoundFile[],
  parts: readonly Part[],
  reading: Reading,
): readonly MailAttachment[] => {
  if (found.length > MOST_ATTACHMENTS) reading.remarks.add("not-all-read");
  const files = found.slice(0, MOST_ATTACHMENTS);
  const isAsked = files.some(({ contentId }) => contentId);
  const shown = new Set(
    parts
      .filter(({ type }) => isAsked && type === "text/html")
      .slice(0, 5)
      .flatMap((part) => [...decodedText(part, reading).matchAll(/cid:([^"'\s<>)]{1,300})/gi)])
      .map(([, id]) => id),
  );
  return files.map(({ contentId, ...file }) => ({
    ...file,
    inline: contentId !== undefined && (shown.has(contentId) || shown.has(encodeURIComponent(contentId))),
  }));
};
