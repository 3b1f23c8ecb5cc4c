import * as z from "zod";
import { complaint, complaintElsewhere, lease } from "./complaint.ts";
import { customerFields } from "./customer.ts";
import { timeline } from "./timeline.ts";
import { entry } from "./timeline-entries.ts";
import { moment, reference, status } from "./vocabulary.ts";

const ofComplaint = { reference, status, complaint, lease: lease.optional() };

/** The answer to a claim, and to a look. */
export const everythingKnown = z
  .object({
    ...ofComplaint,
    timeline,
    earlier: z.int().optional().meta({
      description: "How many items come before these: ask again with it for a timeline too long for one answer.",
    }),
    chat: z
      .object({ connected: z.boolean(), typing: z.boolean() })
      .optional()
      .meta({ description: "Of one that came by chat: whether the customer is there, and writing." }),
    customer: z.object({
      ...customerFields,
      facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
      factsAsOf: moment.optional(),
      complaints: z
        .array(z.union([complaint, complaintElsewhere]))
        .meta({ description: "What else they told us, newest first; at most 20." }),
      timeline: z.array(entry).meta({ description: "What was said in those, oldest first." }),
      truncated: z.literal(true).optional().meta({ description: "There is more, in the complaints themselves." }),
    }),
  })
  .meta({ id: "EverythingKnown", title: "EverythingKnown", description: "A complaint with all that is known." });

export const actionAnswer = z
  .object({
    reference,
    status: status.optional(),
    complaint: complaint
      .optional()
      .meta({ description: "Absent where the action is repeated and the complaint has left your teams since." }),
    lease: lease.optional(),
    warnings: z.array(z.object({ code: z.literal("handed-over-before"), detail: z.string() })).optional(),
  })
  .meta({ id: "ActionAnswer", title: "ActionAnswer", description: "The complaint as the action left it." });

export const writtenDown = z
  .object({
    reference,
    team: z.string(),
    status,
    complaint: complaint.optional().meta({ description: "Absent where it went to a team that you don't see." }),
    lease: lease.optional(),
    notClaimed: z.enum(["full", "off-duty", "other-team", "taken"]).optional(),
  })
  .meta({ id: "WrittenDown", title: "WrittenDown" });

export const complaintPage = z
  .object({ items: z.array(complaint), nextCursor: z.string().optional() })
  .meta({ id: "ComplaintPage", title: "ComplaintPage" });

export const attachmentLink = z
  .object({
    url: z.string().meta({ format: "uri" }),
    expiresAt: moment,
    filename: z.string(),
    contentType: z.string(),
    size: z.int().min(0),
  })
  .meta({ id: "AttachmentLink", title: "AttachmentLink" });
