import { createInTurn } from "../../shared/addresses/in-turn.ts";
import type { Attachment, Entry } from "../../shared/domain/entry.ts";
import type { EntryId, Reference } from "../../shared/domain/ids.ts";
import type { FileStore } from "../../shared/files/file-store.ts";
import { attachmentKey } from "../../shared/files/keys.ts";
import type { MailFile } from "../../shared/mail/file-part.ts";
import type { MailTask } from "./matter-of.ts";

/** What goes out with a mail beside its words: the files of an agent's reply. */
export const attachedTo = async (
  task: MailTask,
  loadEntry: (id: EntryId) => Promise<Entry | undefined>,
): Promise<readonly Attachment[]> => {
  if (task.mail !== "reply" || task.entry === undefined) return [];
  const body = (await loadEntry(task.entry))?.body;
  return body?.kind === "reply" ? (body.attachments ?? []) : [];
};

export type CarryFiles = <Result>(
  reference: Reference,
  attachments: readonly Attachment[],
  send: (files: readonly MailFile[]) => Promise<Result>,
) => Promise<Result>;

/**
 * Reads a mail's files and sends it with them. One such mail at a time: on its way to SES 7 MB of files take up ten times
 * as much memory, and a batch has ten mails. Without any files nothing is asked of S3 and nobody waits.
 */
export const createFileCarrying = (files: Pick<FileStore, "get">): CarryFiles => {
  const inTurn = createInTurn();
  return (reference, attachments, send) => {
    if (attachments.length === 0) return send([]);
    return inTurn("files", async () =>
      send(
        await Promise.all(
          attachments.map(async ({ id, filename, contentType }) => ({
            filename,
            contentType,
            bytes: await files.get(attachmentKey(reference, id)),
          })),
        ),
      ),
    );
  };
};
