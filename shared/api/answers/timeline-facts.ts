import * as z from "zod";
import { author } from "./timeline-entries.ts";
import {
  agent,
  alarm,
  closingReason,
  count,
  entryId,
  incidentId,
  mailKind,
  moment,
  reference,
  withholdingReason,
} from "./vocabulary.ts";

const kind = <Kind extends string, Shape extends z.ZodRawShape>(name: Kind, shape: Shape) =>
  z.object({ kind: z.literal(name), reference, ...shape, at: moment, by: author });

/** No text, no address. */
export const fact = z
  .discriminatedUnion("kind", [
    kind("mail-sent", { mail: mailKind, messageId: z.string(), entry: entryId.optional() }),
    kind("acknowledged-in-chat", {}),
    kind("mail-withheld", { mail: mailKind, reason: withholdingReason, entry: entryId.optional() }),
    kind("mail-failed", { mail: mailKind, reason: z.string() }),
    kind("mail-postponed", { mail: mailKind, until: moment }),
    kind("mail-undelivered", { because: z.enum(["bounced", "complained"]), mail: mailKind.optional() }),
    kind("mail-delayed", { mail: mailKind.optional() }),
    kind("mail-returned", { mail: mailKind.optional() }),
    kind("mail-rejected", { mail: mailKind.optional() }),
    kind("answer-unheard", { entry: entryId.optional() }),
    kind("answer-taken", { entry: entryId.optional() }),
    kind("claimed", { agent }),
    kind("released", { agent }),
    kind("lease-expired", { agent }),
    kind("lease-extended", { agent }),
    kind("reservation-over", { agent, because: z.enum(["off-duty", "not-their-team"]).optional() }),
    kind("raised", { alarm, clock: z.string().optional() }),
    kind("raised-in-line", {}),
    kind("written-down", { agent }),
    kind("accepted-from-parked", { agent }),
    kind("routed", {
      team: z.string(),
      urgent: z.literal(true).optional(),
      because: z.enum(["language", "team-gone"]),
    }),
    kind("incident-joined", { incident: incidentId, agent }),
    kind("incident-left", { incident: incidentId, agent }),
    kind("linked", { to: reference, agent: agent.optional() }),
    kind("unlinked", { to: reference, agent: agent.optional() }),
    kind("merge-undone", { into: reference }),
    kind("unblocked", {}),
    kind("closed", { because: closingReason, agent: agent.optional() }),
    kind("reopened", { agent: agent.optional() }),
    kind("mail-pending", {
      mail: mailKind,
      since: moment,
      attempts: count,
      nextTry: moment.optional().meta({ description: "Where a try has failed, or it is put off." }),
    }),
  ])
  .meta({ id: "TimelineFact", title: "TimelineFact", description: "Something that happened." });
