import * as z from "zod";
import { agent, count, lane, moment, reference } from "./vocabulary.ts";

const limits = z
  .object({
    free: z.array(z.enum(["refund", "discount", "replacement", "repair", "other"])),
    amount: z.number(),
    currency: z.string(),
  })
  .meta({ id: "Limits", title: "Limits", description: "What an agent may grant without a supervisor." });

const duty = {
  onDuty: z.boolean(),
  offDutySince: moment.optional(),
};

const listed = z.array(z.string()).optional();

export const me = z
  .object({
    id: agent,
    name: z.string().optional(),
    roles: z.array(z.enum(["agent", "supervisor"])),
    teams: z.array(z.string()),
    languages: listed,
    skills: listed,
    lanes: z.array(lane).meta({ description: "From which a claim may take." }),
    cap: count.meta({ description: "Complaints that may be held at once." }),
    limits,
    ...duty,
    held: z.array(
      z.object({
        reference,
        status: z.literal("assigned"),
        lease: z.object({ number: z.int().min(1), until: moment }),
      }),
    ),
    reserved: z.array(z.object({ reference, until: moment })),
  })
  .meta({ id: "Me", title: "Me", description: "Who somebody is, what they may do, and what waits on their desk." });

export const agentShown = z
  .object({
    id: agent,
    name: z.string().optional(),
    teams: listed,
    languages: listed,
    skills: listed,
    cap: count.optional(),
    limits: limits.optional(),
    ...duty,
    changedBy: agent,
    changedAt: moment,
    revision: count.meta({ description: "The number in the `ETag`." }),
  })
  .meta({ id: "Agent", title: "Agent", description: "An entry of the directory. What is absent isn't set." });

export const agentPage = z
  .object({ items: z.array(agentShown), nextCursor: z.string().optional() })
  .meta({ id: "AgentPage", title: "AgentPage" });
