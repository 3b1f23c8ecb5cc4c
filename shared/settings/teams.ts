import * as z from "zod";
import { channelName } from "../domain/channel.ts";

const MAX_WORDS = 300;

export const channel = z.string().regex(channelName, "must be lower-case letters, digits and hyphens");
const words = z.array(z.string().trim().min(1).max(100)).max(MAX_WORDS);
const teamId = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/, "must be lower-case letters, digits and hyphens");

/** Who works on complaints. The first team gets what no rule gives to another. */
export const teams = z
  .array(
    z.strictObject({
      id: teamId.describe("Part of lane and queue names."),
      name: z
        .string()
        .trim()
        .min(1)
        .max(60)
        .exactOptional()
        .describe("As customers know it; absent where mails needn't name it."),
      calendar: z.string().exactOptional().describe("Among `calendars`; without one the team counts as always there."),
      languages: z
        .array(z.string().min(2).max(35))
        .min(1)
        .max(20)
        .exactOptional()
        .describe("What an agent must speak, all of it, to be given the team's complaints."),
      skills: z
        .array(z.string().trim().min(1).max(60))
        .min(1)
        .max(20)
        .exactOptional()
        .describe("What an agent must be able to do, in words of your own, to be given them."),
    }),
  )
  .min(1)
  .max(20)
  .prefault([{ id: "support" }])
  .describe("Who works on complaints; the first team gets what no rule gives to another.");

/**
 * Which team gets what, and what can't wait: of the rules of which all holds, the first to name a team or a harm sets it.
 * Without any, `withTriage` has the rules.
 */
export const triage = z
  .array(
    z.strictObject({
      channel: z
        .array(channel)
        .min(1)
        .exactOptional()
        .describe("By which it came: `form`, `email`, `chat`, or one of your own."),
      language: z
        .array(z.string().min(2).max(35))
        .min(1)
        .exactOptional()
        .describe("BCP 47 language subtags: `ko` also covers `ko-KR`."),
      segment: z.array(z.string()).min(1).exactOptional().describe("Among `segments`."),
      product: words.min(1).exactOptional().describe("As forms name it."),
      category: words.min(1).exactOptional().describe("As forms name it."),
      words: words.min(1).exactOptional().describe("Any of these in subject or message, case-insensitively."),
      team: z.string().exactOptional().describe("Among `teams`."),
      urgent: z.boolean().exactOptional().describe("Whether it can't wait."),
      harm: z
        .enum(["injury", "fraud", "danger"])
        .exactOptional()
        .describe("What the customer is told first: about getting help, the bank, keeping away."),
    }),
  )
  .max(100)
  .exactOptional()
  .describe(
    "Which team gets what, and what can't wait: of the rules of which all holds, the first to name a team or a harm sets it; without any, harm and fraud go ahead by words in fourteen languages.",
  );
