import * as z from "zod";
import type { WhyNotTold } from "../../domain/incident/why-not-told.ts";
import { resolution } from "./resolution.ts";
import {
  agent,
  count,
  entryId,
  incidentId,
  moment,
  reference,
  status,
  withholdingReason,
  wordsOf,
} from "./vocabulary.ts";

const incidentFields = {
  id: incidentId,
  title: z.string(),
  team: z.string(),
  status: z.enum(["open", "closed"]),
  openedAt: moment,
  since: moment.meta({ description: "Since when it has this status." }),
  broadcasts: count.meta({ description: "How many were ever made." }),
  underWay: z.array(count).meta({ description: "Those that may not have reached everybody yet." }),
  revision: count.meta({
    description: "The number in the `ETag`: how often anything was done to it, whatever becomes of its broadcasts.",
  }),
};

export const incident = z
  .object(incidentFields)
  .meta({ id: "Incident", title: "Incident", description: "One cause behind many complaints." });

export const incidentPage = z
  .object({ items: z.array(incident), nextCursor: z.string().optional() })
  .meta({ id: "IncidentPage", title: "IncidentPage" });

const skipped = wordsOf<WhyNotTold>()(["closed", "resolved", "waits-for-approval", "unreachable", "above-limits"]);

const told = z
  .discriminatedUnion("outcome", [
    z.object({ broadcast: count, at: moment, outcome: z.literal("told"), language: z.string() }),
    z.object({
      broadcast: count,
      at: moment,
      outcome: z.literal("withheld"),
      language: z.string(),
      because: withholdingReason,
    }),
    z.object({ broadcast: count, at: moment, outcome: z.literal("skipped"), because: skipped }),
  ])
  .meta({ id: "Told", title: "Told", description: "What became of one broadcast at one member." });

const member = z
  .object({
    reference,
    status,
    language: z.string().meta({ description: "In which its customer reads." }),
    joinedAt: moment,
    told: z.array(told),
    toldUpTo: count.optional().meta({ description: "The latest broadcast that counts as told here." }),
    name: z.string().optional().meta({ description: "As the customer wrote it." }),
    elsewhere: z.literal(true).optional().meta({ description: "Another team's." }),
    undeliverable: z.object({ because: z.enum(["bounced", "complained"]) }).optional(),
    mailsPending: count,
    mailsFailing: count,
  })
  .meta({ id: "Member", title: "Member" });

const words = resolution.pick({ explanation: true, apology: true });

const said = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("reply"), language: z.string(), words: z.record(z.string(), z.string()) }),
    z.object({
      kind: z.literal("resolution"),
      language: z.string(),
      settlement: resolution.omit({ explanation: true, apology: true }),
      words: z.record(z.string(), words),
    }),
  ])
  .meta({ id: "Said", title: "Said", description: "What was said to all members, by language." });

const whose = { id: entryId, at: moment, by: agent };

const done = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("opened"), note: z.string().optional(), ...whose }),
    z.object({
      kind: z.literal("broadcast"),
      number: count,
      said,
      goesTo: count,
      reached: z.object({ told: count, withheld: count, skipped: count }),
      ...whose,
    }),
    z.object({ kind: z.literal("closed"), note: z.string(), ...whose }),
    z.object({ kind: z.literal("reopened"), note: z.string().optional(), ...whose }),
  ])
  .meta({ id: "IncidentEntry", title: "IncidentEntry" });

export const incidentKnown = z
  .object({
    ...incidentFields,
    members: z.array(member),
    nextCursor: z.string().optional(),
    memberCount: count.optional(),
    languages: z
      .record(z.string(), count)
      .optional()
      .meta({ description: "How many members read which language: what is worth translating." }),
    history: z.array(done).optional(),
  })
  .meta({
    id: "IncidentKnown",
    title: "IncidentKnown",
    description: "An incident with a page of its members. What is of all of them comes with the first page.",
  });

export const broadcast = z
  .object({ incident: incidentId, broadcast: count, members: count })
  .meta({ id: "Broadcast", title: "Broadcast", description: "Its number, and how many members it goes to." });
