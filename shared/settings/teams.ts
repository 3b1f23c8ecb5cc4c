import * as z from "zod";

const MAX_WORDS = 300;

const channel = z.enum(["form", "email", "chat", "phone", "visit", "review", "social"]);
const words = z.array(z.string().trim().min(1).max(100)).max(MAX_WORDS);
const teamId = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/, "must be lower-case letters, digits and hyphens");

/** Who works on complaints. The first team gets what no rule gives to another. */
export const teams = z
  .array(
    z.strictObject({
      /** Part of lane and queue names. */
      id: teamId,
      /** As customers know it; absent where mails needn't name it. */
      name: z.string().trim().min(1).max(60).exactOptional(),
      /** Among `calendars`; without one the team counts as always there. */
      calendar: z.string().exactOptional(),
      /** What an agent must speak, all of it, to be given the team's complaints. */
      languages: z.array(z.string().min(2).max(35)).min(1).max(20).exactOptional(),
      /** What an agent must be able to do, in words of your own, to be given them. */
      skills: z.array(z.string().trim().min(1).max(60)).min(1).max(20).exactOptional(),
    }),
  )
  .min(1)
  .max(20)
  .prefault([{ id: "support" }]);

/**
 * Which team gets what, and what can't wait: of the rules of which all holds, the first to name a team or a harm sets it.
 * Without any, `withTriage` has the rules.
 */
export const triage = z
  .array(
    z.strictObject({
      channel: z.array(channel).min(1).exactOptional(),
      /** BCP 47 language subtags: `ko` also covers `ko-KR`. */
      language: z.array(z.string().min(2).max(35)).min(1).exactOptional(),
      /** Among `segments`. */
      segment: z.array(z.string()).min(1).exactOptional(),
      product: words.min(1).exactOptional(),
      category: words.min(1).exactOptional(),
      /** Any of these in subject or message, case-insensitively. */
      words: words.min(1).exactOptional(),
      /** Among `teams`. */
      team: z.string().exactOptional(),
      urgent: z.boolean().exactOptional(),
      /** What the customer is told first: about getting help, the bank, keeping away. */
      harm: z.enum(["injury", "fraud", "danger"]).exactOptional(),
    }),
  )
  .max(100)
  .exactOptional();
