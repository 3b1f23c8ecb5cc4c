import * as z from "zod/mini";
import { isRisky } from "../files/judge-file.ts";
import { safeFilename } from "../files/safe-filename.ts";

/** The body of `POST /v1/uploads`. */
export const uploadSchema = z.strictObject(
  {
    filename: z
      .pipe(
        z
          .string("filename is needed, as text.")
          .check(
            z.minLength(1, "filename must not be empty."),
            z.maxLength(1_000, "filename may have 1000 characters."),
          ),
        z.transform(safeFilename),
      )
      .check(z.refine((name) => !isRisky(name), "Files whose name ends like this aren't taken.")),
    contentType: z
      .pipe(
        z.string("contentType is needed, as text.").check(z.maxLength(200, "contentType may have 200 characters.")),
        z.transform((type) => type.split(";", 1)[0]?.trim().toLowerCase() ?? ""),
      )
      .check(
        z.refine(
          (type) => /^[a-z0-9][\w!#$&^.+-]*\/[a-z0-9][\w!#$&^.+-]*$/.test(type),
          "contentType must be a media type such as image/png.",
        ),
      ),
    size: z.int("size is needed, in bytes.").check(z.gte(1, "An empty file can't be uploaded.")),
  },
  "The body must be a JSON object.",
);

export type UploadRequest = z.output<typeof uploadSchema>;
