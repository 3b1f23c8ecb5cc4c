import * as z from "zod";
import { bytes, count, moment, parkReason, reference, status, withholdingReason } from "./vocabulary.ts";

/** The same request always gets the same. */
export const acceptance = z
  .object({
    reference,
    status: z.literal("queued"),
    acknowledgement: z.discriminatedUnion("state", [
      z.object({ state: z.literal("due") }),
      z.object({ state: z.literal("withheld"), reason: withholdingReason }),
    ]),
    statusUrl: z.string().meta({ format: "uri", description: "The customer's page. Whoever has it may read it." }),
    expectedResponseBy: moment.meta({ description: "By when a person answers." }),
  })
  .meta({ id: "Acceptance", title: "Acceptance" });

export const uploadPlace = z
  .object({
    id: z.string().meta({ description: "To be named in `attachments`." }),
    upload: z
      .object({
        method: z.literal("PUT"),
        url: z.string().meta({ format: "uri" }),
        headers: z.record(z.string(), z.string()),
      })
      .meta({ description: "How to send the file, with exactly these headers." }),
    limits: z.object({
      mostBytes: bytes,
      mostFiles: count,
      mostBytesTogether: bytes,
      types: z.array(z.string()).meta({ description: "Media types, by content." }),
    }),
    expiresAt: moment.meta({ description: "When the address stops working." }),
  })
  .meta({ id: "UploadPlace", title: "UploadPlace" });

export const mailOutcome = z
  .discriminatedUnion("outcome", [
    z.object({ outcome: z.enum(["accepted", "joined"]), reference }),
    z.object({ outcome: z.literal("duplicate"), reference: reference.optional(), parked: z.string().optional() }),
    z.object({ outcome: z.literal("parked"), parked: z.string(), reason: parkReason, reference: reference.optional() }),
  ])
  .meta({
    id: "MailOutcome",
    title: "MailOutcome",
    description: "`parked`: set aside, under this id. `duplicate`: of what was made of the same mail before.",
  });

export const channelOutcome = z
  .object({ outcome: z.enum(["accepted", "joined", "duplicate"]), reference, status })
  .meta({
    id: "ChannelOutcome",
    title: "ChannelOutcome",
    description:
      "`reference`: the complaint in which the conversation goes on. `duplicate`: the message was in before.",
  });

export const health = z.object({ status: z.literal("ok") }).meta({ id: "Health", title: "Health" });
