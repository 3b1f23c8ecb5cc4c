import * as z from "zod";

/** `POST /v1/inbound/email` of a mail that was uploaded, since it is too large for a body. */
export const byUploadSchema = z.strictObject({
  upload: z.string().regex(/^upl_[\w-]{10,60}$/, "upload must be the id of an upload."),
});
