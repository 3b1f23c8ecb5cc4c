import * as z from "zod";
import { customer } from "./customer.ts";
import { approval, settlement } from "./resolution.ts";
import {
  agent,
  channel,
  closingReason,
  count,
  incidentId,
  lane,
  mailKind,
  moment,
  reference,
  score,
  status,
  withholdingReason,
} from "./vocabulary.ts";

export const lease = z
  .object({
    agent,
    number: z
      .int()
      .min(1)
      .meta({ description: "Sent back as `lease`, it refuses what was decided under an older one." }),
    until: moment,
  })
  .meta({ id: "Lease", title: "Lease", description: "Who holds a complaint, and until when if they do nothing." });

const acknowledgement = z
  .discriminatedUnion("state", [
    z.object({ state: z.literal("due") }),
    z.object({ state: z.literal("sent"), at: moment }),
    z.object({ state: z.literal("withheld"), at: moment, reason: withholdingReason }),
  ])
  .meta({ id: "Acknowledgement", title: "Acknowledgement" });

const clock = z
  .object({
    id: z.string().meta({ description: "`first-response`, `next-response`, `resolution`, or a regulator's." }),
    kind: z.enum(["operational", "regulatory"]),
    state: z.enum(["running", "paused", "stopped"]).meta({ description: "`paused`: it is the customer's turn." }),
    startedAt: moment,
    due: moment.optional(),
    stoppedAt: moment.optional(),
  })
  .meta({ id: "Clock", title: "Clock", description: "One of the times that run side by side." });

const pendingMail = z
  .object({ mail: mailKind, since: moment, attempts: count })
  .meta({ description: "A mail that is owed, and not sent yet." });

const promised = z.object({
  what: z.literal("first-response"),
  toldAt: moment,
  by: moment.optional().meta({ description: "Absent once we can't say any more." }),
  answeredAt: moment.optional(),
});

const incident = z.object({ id: incidentId, since: moment, told: count }).meta({
  description: "The common cause that it is about. `told`: its latest broadcast that this customer was told.",
});

const answer = z
  .object({ fixed: z.boolean(), score: score.optional(), at: moment, agent: agent.optional() })
  .meta({ description: "What the customer says of the resolution. `agent`: whose it was." });

const origin = z
  .object({ id: z.string(), url: z.string().optional() })
  .meta({ description: "What it is called where it came from." });

export const complaint = z
  .object({
    reference,
    status,
    channel,
    origin: origin.optional(),
    receivedAt: moment,
    customer,
    subject: z.string().optional(),
    orderId: z.string().optional(),
    product: z.string().optional(),
    category: z.string().optional(),
    team: z.string(),
    lane,
    urgent: z.boolean(),
    since: moment.meta({ description: "Since when it has this status." }),
    waitingSince: moment.meta({ description: "Since when the customer has been waiting for us." }),
    promisedBy: moment.optional().meta({ description: "By when the customer was told that a person answers." }),
    promised: promised.meta({ description: "What the customer was told last, and whether it was kept." }),
    respondBy: moment.optional().meta({ description: "By when our next word is due." }),
    clocks: z.array(clock),
    firstResponseAt: moment.optional(),
    acknowledgement,
    agent: agent.optional().meta({ description: "Who holds it, or held it last." }),
    reservedUntil: moment.optional().meta({ description: "Until when it waits for the agent who knows it." }),
    lease: lease.optional(),
    approval: approval.optional(),
    granted: z.number().optional().meta({ description: "What its resolutions granted together, in your currency." }),
    closedBecause: closingReason.optional(),
    mergedInto: reference.optional().meta({ description: "Where it goes on, unless that was merged as well." }),
    resolution: settlement.optional(),
    answer: answer.optional(),
    handOvers: count,
    reopenings: count,
    notFixed: count.meta({ description: "How often the customer said that it isn't fixed." }),
    links: z.array(reference),
    incident: incident.optional(),
    pendingMails: z.array(pendingMail),
    revision: count.meta({ description: "The number in the `ETag`." }),
  })
  .meta({ id: "Complaint", title: "Complaint", description: "A complaint without its words, which the timeline has." });

/** Of a team that the agent doesn't see: that it is there, and no word of it. */
export const complaintElsewhere = z
  .object({ reference, channel, status, team: z.string(), receivedAt: moment, elsewhere: z.literal(true) })
  .meta({ id: "ComplaintElsewhere", title: "ComplaintElsewhere", description: "Another team's complaint." });
