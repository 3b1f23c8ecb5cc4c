import type { UploadRequest } from "../../shared/api/upload.ts";
import type { Instant } from "../../shared/domain/time.ts";
import type { FileStore } from "../../shared/files/file-store.ts";
import { acceptedTypes } from "../../shared/files/judge-file.ts";
import { uploadKey } from "../../shared/files/keys.ts";
import { runsOut } from "../../shared/files/runs-out.ts";
import { newUploadId } from "../../shared/files/upload-id.ts";
import { Problem } from "../../shared/http/problem.ts";
import type { AttachmentLimits } from "../../shared/settings/attachments.ts";

export interface Dependencies {
  files: Pick<FileStore, "signPut">;
  limits: AttachmentLimits;
  now: () => Instant;
}

/** Long enough for 40 MB over a slow line, which S3 counts until the request begins. */
const OPEN_SECONDS = 15 * 60;
/** A mail that comes in by upload, which is no file of anybody's: as much as SES takes in. */
const MAIL = "message/rfc822";
const MOST_MAIL_BYTES = 40 * 1024 * 1024;

/**
 * A place to upload one file to, for a day: nothing is written, the address itself says what it takes. Throws 413 at a file
 * that is larger than any may be.
 */
export const createUpload = async ({ files, limits, now }: Dependencies, request: UploadRequest) => {
  const most = request.contentType === MAIL ? MOST_MAIL_BYTES : limits.mostBytes;
  if (request.size > most) {
    throw new Problem(413, "file-too-large", {
      detail: `A file may have ${most} bytes; this one has ${request.size}.`,
    });
  }
  const id = newUploadId();
  const { url, headers } = await files.signPut({ key: uploadKey(id), ...request }, OPEN_SECONDS);
  return {
    id,
    upload: { method: "PUT", url, headers },
    limits: {
      mostBytes: limits.mostBytes,
      mostFiles: limits.mostFiles,
      mostBytesTogether: limits.mostBytesTogether,
      types: [...acceptedTypes, ...limits.moreTypes],
    },
    expiresAt: runsOut(now(), OPEN_SECONDS),
  };
};
