import type { Attachment } from "../domain/entry.ts";
import type { Reference } from "../domain/ids.ts";
import type { FieldError } from "../http/problem.ts";
import { inParallel } from "../in-parallel.ts";
import type { AttachmentLimits } from "../settings/attachments.ts";
import type { FileStore, Peeked } from "./file-store.ts";
import { judgeFile } from "./judge-file.ts";
import { attachmentKey, uploadKey } from "./keys.ts";
import { safeFilename } from "./safe-filename.ts";
import { HEAD_BYTES } from "./sniff-type.ts";
import { attachmentIdOf } from "./upload-id.ts";

/** `faults` point into the body that named the uploads, in `attachments`. */
export type Attached = { attachments: readonly Attachment[] } | { faults: FieldError[] };

/** Side by side: a request to S3 takes some tens of milliseconds, whatever its size. */
const AT_ONCE = 5;

interface Checked {
  place: number;
  seen: Peeked;
  attachment: Attachment;
}

/**
 * Takes files that were uploaded before for a complaint's own: each is looked at by its first bytes, and then copied to
 * where the complaint keeps it, if all of them are to be taken. The same uploads give the same attachments.
 */
export const attachUploads = async (
  files: Pick<FileStore, "peek" | "copy">,
  uploads: readonly string[],
  reference: Reference,
  limits: AttachmentLimits,
): Promise<Attached> => {
  const distinct = [...new Set(uploads)];
  if (distinct.length > limits.mostFiles) return tooMuch(`At most ${limits.mostFiles} files may come along.`);
  const results = await inParallel(AT_ONCE, distinct, (upload) =>
    check(files, upload, uploads.indexOf(upload), limits),
  );
  const faults = results.filter((result) => "detail" in result);
  if (faults.length > 0) return { faults };
  const checked = results.filter((result) => "seen" in result);
  const together = checked.reduce((sum, { seen }) => sum + seen.size, 0);
  if (together > limits.mostBytesTogether) {
    return tooMuch(`The files may have ${limits.mostBytesTogether} bytes together; these have ${together}.`);
  }
  const changed = await inParallel(AT_ONCE, checked, async ({ place, seen, attachment }) => {
    const copied = await files.copy(seen, attachmentKey(reference, attachment.id), attachment.contentType);
    return copied === "changed" ? [fault(place, "This file was uploaded again just now. Send the request again.")] : [];
  });
  if (changed.flat().length > 0) return { faults: changed.flat() };
  return { attachments: checked.map(({ attachment }) => attachment) };
};

const check = async (
  files: Pick<FileStore, "peek">,
  upload: string,
  place: number,
  limits: AttachmentLimits,
): Promise<Checked | FieldError> => {
  const seen = await files.peek(uploadKey(upload), HEAD_BYTES);
  if (seen === undefined) return fault(place, "No upload of that id is known. Uploads are kept for a day.");
  const { size, head, contentType: declaredType } = seen;
  const filename = safeFilename(seen.filename);
  const judged = await judgeFile({ filename, declaredType, size, head }, limits);
  if ("refused" in judged) {
    switch (judged.refused) {
      case "too-large":
        return fault(place, `A file may have ${limits.mostBytes} bytes; this one has ${size}.`);
      case "forbidden-type":
        return fault(place, "Files of this kind aren't taken, by what is in them or by their name's ending.");
    }
  }
  return { place, seen, attachment: { id: attachmentIdOf(upload), filename, contentType: judged.contentType, size } };
};

const fault = (place: number, detail: string): FieldError => ({ pointer: `/attachments/${place}`, detail });

const tooMuch = (detail: string): Attached => ({ faults: [{ pointer: "/attachments", detail }] });
