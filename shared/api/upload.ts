import * as z from "zod";
import { isRisky } from "../files/judge-file.ts";
import { safeFilename } from "../files/safe-filename.ts";

/** The body of `POST /v1/uploads`. */
export const uploadSchema = z.strictObject(
  {
    filename: z
      .string("filename is needed, as text.")
      .min(1, "filename must not be empty.")
      .max(1_000, "filename may have 1000 characters.")
      .transform(safeFilename)
      .refine((name) => !isRisky(name), "Files whose name ends like this aren't taken."),
    contentType: z
      .string("contentType is needed, as text.")
      .max(200, "contentType may have 200 characters.")
      .transform((type) => type.split(";", 1)[0]?.trim().toLowerCase() ?? "")
      .refine(
        (type) => /^[a-z0-9][\w!#$&^.+-]*\/[a-z0-9][\w!#$&^.+-]*$/.test(type),
        "contentType must be a media type such as image/png.",
      ),
    size: z.int("size is needed, in bytes.").min(1, "An empty file can't be uploaded."),
  },
  "The body must be a JSON object.",
);

export type UploadRequest = z.output<typeof uploadSchema>;
