import { createHash } from "node:crypto";
import type { Attachment } from "../domain/entry.ts";
import type { Reference } from "../domain/ids.ts";
import type { MailAttachment } from "../domain/inbound/incoming-mail.ts";
import type { FileStore } from "../files/file-store.ts";
import { attachmentKey } from "../files/keys.ts";
import { safeFilename } from "../files/safe-filename.ts";
import { inParallel } from "../in-parallel.ts";
import type { AttachmentLimits } from "../settings/attachments.ts";

/** Puts a mail's files beside its complaint, and says of those that aren't kept why: they are still in the raw mail. */
export type KeepMailFiles = (reference: Reference, files: readonly MailAttachment[]) => Promise<Attachment[]>;

/** Of a file, for telling its type. */
const HEAD_BYTES = 4_100;
const AT_ONCE = 4;

export const createKeepMailFiles =
  (store: Pick<FileStore, "put">, limits: AttachmentLimits): KeepMailFiles =>
  async (reference, files) => {
    const judged = await judgeAll(files, limits);
    await inParallel(AT_ONCE, judged, async ({ file, attachment }) => {
      if (attachment.refused !== undefined) return;
      await store.put(attachmentKey(reference, attachment.id), file.bytes, attachment.contentType);
    });
    return judged.map(({ attachment }) => attachment);
  };

interface Judged {
  file: MailAttachment;
  attachment: Attachment;
}

/** What looks into files is loaded with the first file. */
const judgeAll = async (
  files: readonly MailAttachment[],
  { mostFiles, mostBytesTogether, ...limits }: AttachmentLimits,
): Promise<Judged[]> => {
  const { judgeFile } = await import("../files/judge-file.ts");
  const judged: Judged[] = [];
  let [kept, together] = [0, 0];
  for (const [place, file] of files.entries()) {
    const filename = safeFilename(file.filename);
    const size = file.bytes.length;
    const head = file.bytes.subarray(0, HEAD_BYTES);
    const said = await judgeFile({ filename, declaredType: file.contentType, size, head }, limits);
    const refused =
      "refused" in said ? said.refused : overLimit(kept + 1 > mostFiles, together + size > mostBytesTogether);
    if (refused === undefined) [kept, together] = [kept + 1, together + size];
    const contentType = "contentType" in said ? said.contentType : "application/octet-stream";
    const id = attachmentId(place, file.bytes);
    const flags = { ...(file.inline ? { inline: true as const } : {}), ...(refused === undefined ? {} : { refused }) };
    judged.push({ file, attachment: { id, filename, contentType, size, ...flags } });
  }
  return judged;
};

const overLimit = (tooMany: boolean, tooLarge: boolean): Attachment["refused"] => {
  if (tooMany) return "too-many";
  return tooLarge ? "too-large" : undefined;
};

/** The same for the same part of the same mail, so that bringing it again puts the same file again. */
const attachmentId = (place: number, bytes: Uint8Array): string =>
  `att_${createHash("sha256").update(`${place} `).update(bytes).digest("base64url").slice(0, 22)}`;
