import * as z from "zod";
import type { EventType } from "../../domain/webhook/event.ts";
import { resolution as resolutionSaid } from "../answers/resolution.ts";
import {
  agent,
  alarm,
  closingReason,
  count,
  incidentId,
  mailKind,
  reference,
  score,
  withholdingReason,
} from "../answers/vocabulary.ts";
import { comment, message, note, reply, resolution } from "./said.ts";

export interface EventShape {
  /** In a sentence. */
  means: string;
  happened: Readonly<Record<string, z.ZodType>>;
  /** What was said, for endpoints that get it. */
  said: Readonly<Record<string, z.ZodType>>;
}

export type ComplaintEventType = Extract<EventType, `complaint.${string}`>;

const shape = (means: string, happened: EventShape["happened"] = {}, said: EventShape["said"] = {}): EventShape => ({
  means,
  happened,
  said,
});

const postToOrigin = z.literal(true).optional().meta({
  description:
    "The customer has no other way of hearing this than where the complaint came from: whoever takes answers puts it there.",
});
const incident = incidentId.optional().meta({ description: "It went to all complaints of that incident." });
const supervisor = agent;

/** What each event has beside what every event of a complaint has. */
export const complaintEvents: Record<ComplaintEventType, EventShape> = {
  "complaint.received": shape("Somebody complained.", {}, message),
  "complaint.acknowledged": shape("The customer was told that the complaint arrived.", {
    by: z.enum(["mail", "chat"]),
    tookMillis: z.int().meta({ description: "Since the complaint arrived." }),
  }),
  "complaint.withheld": shape("A mail to the customer that was due is never sent.", {
    mail: mailKind,
    reason: withholdingReason,
  }),
  "complaint.message_added": shape(
    "The customer wrote again.",
    {
      through: z
        .enum(["submission", "link", "mail", "chat", "channel", "agent"])
        .meta({ description: "How the words came in; `agent`: an agent wrote them down." }),
    },
    message,
  ),
  "complaint.claimed": shape("An agent took it.", { agent }),
  "complaint.released": shape("An agent has it no longer, and somebody else may take it.", {
    agent,
    because: z.enum(["by-agent", "lease-expired"]),
  }),
  "complaint.replied": shape("An agent answered the customer.", { agent, incident, postToOrigin }, reply),
  "complaint.handed_over": shape(
    "An agent handed it to a colleague or another team.",
    {
      agent,
      to: z.union([z.object({ agent }), z.object({ team: z.string() })]),
      times: count.meta({ description: "How often it was handed over, with this time." }),
    },
    note,
  ),
  "complaint.escalated": shape("An agent asked supervisors to look at it.", { agent }, note),
  "complaint.approval_asked": shape("A resolution waits for a supervisor.", { agent }, resolution),
  "complaint.approved": shape("A supervisor approved the resolution.", {
    supervisor,
    changed: z.literal(true).optional().meta({ description: "It isn't the one that the agent had asked for." }),
  }),
  "complaint.declined": shape("A supervisor declined the resolution.", { supervisor }, note),
  "complaint.resolved": shape(
    "It was resolved, and the customer is told how.",
    { agent, outcome: resolutionSaid.shape.outcome, incident, postToOrigin },
    resolution,
  ),
  "complaint.follow_up_answered": shape("The customer said whether it is fixed.", { fixed: z.boolean() }, comment),
  "complaint.rated": shape("The customer rated how it went.", { score }, comment),
  "complaint.disowned": shape("The address's owner said that the complaint isn't theirs.", {
    all: z.boolean().meta({ description: "Nor is any other from that address." }),
  }),
  "complaint.absorbed": shape("Another complaint goes on in this one.", { from: reference }),
  "complaint.reopened": shape("It goes on after it was over.", {
    agent: agent.optional().meta({
      description: "Absent where the customer's word did it, or it couldn't go on in the one that it was merged into.",
    }),
  }),
  "complaint.closed": shape("It is over.", {
    because: closingReason,
    agent: agent.optional(),
    into: reference.optional().meta({ description: "Where it goes on, if it was merged." }),
  }),
  "complaint.bounced": shape("A mail to the customer came back, or was called spam.", {
    because: z.enum(["bounced", "complained"]),
    mail: mailKind.optional(),
  }),
  "complaint.raised": shape("A person of the company has to know something.", {
    alarm,
    clock: z.string().optional().meta({ description: "Which, where a regulator has several." }),
  }),
};
