import * as z from "zod";

const MB = 1_000_000;

/** What files may come with a complaint or an answer. Whatever a company sets, nothing that its name would run is taken. */
export const attachments = z
  .strictObject({
    mostFiles: z.int().min(0).max(50).prefault(10).describe("With one message."),
    mostBytes: z
      .int()
      .min(1)
      .max(40 * MB)
      .prefault(10 * MB)
      .describe("Bytes of each."),
    mostBytesTogether: z
      .int()
      .min(1)
      .max(100 * MB)
      .prefault(25 * MB)
      .describe("Bytes of all that come with one message."),
    moreTypes: z
      .array(
        z.string().regex(/^[a-z]+\/(?:\*|[a-z0-9.+-]+)$/, "must be a media type such as application/zip or model/*"),
      )
      .max(50)
      .prefault([])
      .describe("Media types, by content, that are taken beside the usual ones: `application/zip`, `model/*`."),
    uploadsOfClient: z
      .int()
      .min(1)
      .max(1_000_000)
      .prefault(500)
      .describe("Uploads of one client (an IPv4 address or an IPv6 /64) within an hour."),
  })
  .prefault({})
  .describe(
    "What files may come with a complaint or an answer; whatever is set here, nothing that its name would run is taken.",
  );

export type AttachmentLimits = z.output<typeof attachments>;
