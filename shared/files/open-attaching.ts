import type { Attachment } from "../domain/entry.ts";
import type { Reference } from "../domain/ids.ts";
import { Problem } from "../http/problem.ts";
import type { AttachmentLimits } from "../settings/attachments.ts";
import type { FileStore } from "./file-store.ts";

/** Takes uploads for a complaint's own. Throws 422 where one of them can't be taken; then none was. */
export type Attach = (uploads: readonly string[], reference: Reference) => Promise<readonly Attachment[]>;

/** What looks into files is loaded with the first file. */
export const openAttaching =
  (files: FileStore, limits: AttachmentLimits): Attach =>
  async (uploads, reference) => {
    if (uploads.length === 0) return [];
    const { attachUploads } = await import("./attach-uploads.ts");
    const attached = await attachUploads(files, uploads, reference, limits);
    if ("attachments" in attached) return attached.attachments;
    const { faults } = attached;
    throw new Problem(422, "fields-at-fault", { detail: faults.map(({ detail }) => detail).join(" "), errors: faults });
  };
