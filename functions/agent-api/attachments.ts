import type { Execution } from "../../shared/complaints/execution.ts";
import type { AgentActor } from "../../shared/domain/agent-actor.ts";
import type { Attachment, Entry } from "../../shared/domain/entry.ts";
import type { Reference } from "../../shared/domain/ids.ts";
import type { FileStore } from "../../shared/files/file-store.ts";
import { attachmentKey } from "../../shared/files/keys.ts";
import { runsOut } from "../../shared/files/runs-out.ts";
import { isReadBy } from "./read-absorbed.ts";

interface Dependencies {
  execution: Pick<Execution, "store" | "now">;
  files: Pick<FileStore, "head" | "signGet">;
}

/** Time to click, and no more: whoever gets hold of the address has the file. */
const OPEN_SECONDS = 5 * 60;

/** As an attachment's id: the whole mail in which an entry's words came, as it came. */
const RAW = "raw-";

export const rawIdOf = ({ id, body }: Entry): string | undefined =>
  (body.kind === "message" || body.kind === "automatic-answer") && body.mail?.raw !== undefined
    ? `${RAW}${id}`
    : undefined;

/** A short-lived address of one file of a complaint; `undefined` where the complaint has no such file, or not any more. */
export const linkAttachment = async (
  { execution, files }: Dependencies,
  actor: AgentActor,
  reference: Reference,
  id: string,
) => {
  const found = await execution.store.loadTimeline(reference);
  if (found === undefined || !(await isReadBy(execution.store, actor, found.complaint))) return undefined;
  const file = id.startsWith(RAW) ? await rawMail(files, found.entries, id) : attachment(reference, found.entries, id);
  if (file === undefined) return undefined;
  const { key, ...known } = file;
  const expiresAt = runsOut(execution.now(), OPEN_SECONDS);
  return { url: await files.signGet(key, known.filename, OPEN_SECONDS), expiresAt, ...known };
};

const attachment = (reference: Reference, entries: readonly Entry[], id: string) => {
  const all = entries.flatMap(({ body }) => ("attachments" in body ? (body.attachments ?? []) : []));
  const named = all.find((one): one is Attachment => one.id === id && one.refused === undefined);
  if (named === undefined) return undefined;
  const { filename, contentType, size } = named;
  return { key: attachmentKey(reference, id), filename, contentType, size };
};

const rawMail = async (files: Dependencies["files"], entries: readonly Entry[], id: string) => {
  const entry = entries.find((one) => rawIdOf(one) === id);
  const key = entry !== undefined && "mail" in entry.body ? entry.body.mail?.raw : undefined;
  if (key === undefined) return undefined;
  const stored = await files.head(key);
  return stored && { key, filename: "mail.eml", contentType: "message/rfc822", size: stored.size };
};
