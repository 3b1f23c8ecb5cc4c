import * as z from "zod/mini";
import { UPLOAD_ID } from "./upload-id.ts";

/** However many a company allows. */
const MOST = 50;

/** `attachments` in a body: the ids of what was uploaded for it. */
export const attachmentsField = z
  .array(
    z.string("attachments must be a list of upload ids.").check(z.regex(UPLOAD_ID, "No upload of that id is known.")),
    "attachments must be a list of upload ids.",
  )
  .check(z.maxLength(MOST, `attachments may have ${MOST} ids.`));
