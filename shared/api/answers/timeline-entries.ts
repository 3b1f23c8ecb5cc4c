import * as z from "zod";
import { resolution } from "./resolution.ts";
import { agent, bytes, channel, entryId, incidentId, mailRemark, moment, reference, score } from "./vocabulary.ts";

export const author = z
  .discriminatedUnion("kind", [
    z.object({
      kind: z.literal("customer"),
      through: z.enum(["submission", "link", "mail", "chat", "channel", "agent"]),
      of: reference.optional().meta({ description: "The complaint whose link was used, where that was merged." }),
    }),
    z.object({ kind: z.literal("agent"), id: agent }),
    z.object({ kind: z.literal("system") }),
  ])
  .meta({ id: "Author", title: "Author", description: "Who said or did it. `through`: how a customer's words came." });

const attachment = z
  .object({
    id: z.string(),
    filename: z.string(),
    contentType: z.string().meta({ description: "By its bytes, not by what its sender says." }),
    size: bytes,
    inline: z.literal(true).optional().meta({ description: "Shown within the mail, such as a logo." }),
    refused: z
      .enum(["too-many", "too-large", "forbidden-type"])
      .optional()
      .meta({ description: "Why it isn't kept by itself; it is in the raw mail." }),
  })
  .meta({ id: "Attachment", title: "Attachment" });

const mail = z
  .object({
    messageId: z.string().optional(),
    references: z.array(z.string()).optional(),
    quoted: z.string().optional().meta({ description: "Below, above or between the customer's own words." }),
    remarks: z.array(mailRemark).optional(),
    proof: z.enum(["link", "authenticated"]).optional(),
    raw: z.string().optional().meta({ description: "An attachment's id, under which the whole mail is had." }),
  })
  .meta({ id: "Mail", title: "Mail", description: "The mail in which something was said." });

const attachments = z.array(attachment).optional();

const said = {
  text: z.string(),
  subject: z.string().optional(),
  thirdParty: z
    .object({ email: z.string().optional(), name: z.string().optional() })
    .optional()
    .meta({ description: "Whose words these are, where it isn't the customer." }),
  mail: mail.optional(),
  attachments,
};

const whose = {
  reference: reference.meta({ description: "Of which complaint, where others were merged into this one." }),
  channel: channel.optional().meta({ description: "Of which complaint, among what was said in others." }),
  id: entryId,
  at: moment,
  by: author,
};

const broadcast = z
  .object({ id: incidentId, number: z.int().min(1) })
  .optional()
  .meta({ description: "It went to all complaints of an incident." });

const kind = <Kind extends string, Shape extends z.ZodRawShape>(name: Kind, shape: Shape) =>
  z.object({ kind: z.literal(name), ...shape, ...whose });

export const entry = z
  .discriminatedUnion("kind", [
    kind("message", { ...said, metadata: z.record(z.string(), z.string()).optional() }),
    kind("automatic-answer", said),
    kind("reply", { text: z.string(), attachments, incident: broadcast }),
    kind("note", { text: z.string() }),
    kind("hand-over", {
      note: z.string(),
      to: z.union([z.object({ agent }), z.object({ team: z.string() })]),
    }),
    kind("escalation", { note: z.string() }),
    kind("resolution", {
      resolution,
      approvedBy: agent.optional(),
      note: z.string().optional().meta({ description: "The supervisor's word to the agent." }),
      changed: z.literal(true).optional().meta({ description: "It isn't what the agent had asked for." }),
      incident: broadcast,
    }),
    kind("approval-asked", { resolution }),
    kind("approval-declined", { note: z.string() }),
    kind("follow-up-answer", { fixed: z.boolean(), comment: z.string().optional() }),
    kind("rating", { score, comment: z.string().optional() }),
    kind("disowned", { all: z.boolean() }),
    kind("reopening", { note: z.string() }),
    kind("closing", { note: z.string() }),
    kind("merged", { into: reference, note: z.string().optional() }),
    kind("absorbed", { from: reference, turn: z.enum(["ours", "the-customers", "nobodys"]) }),
    kind("unblocking", { note: z.string() }),
  ])
  .meta({ id: "TimelineEntry", title: "TimelineEntry", description: "Something that was said." });
