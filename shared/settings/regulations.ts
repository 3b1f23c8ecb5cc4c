import * as z from "zod";
import { type RegulatoryProfile, regulatoryProfiles } from "../domain/clocks/regulatory-profiles.ts";
import type { Regulation, RegulatoryClock } from "../domain/policy.ts";
import { length } from "./durations.ts";

const profiles = Object.keys(regulatoryProfiles) as [RegulatoryProfile];

const team = z
  .array(z.string())
  .min(1)
  .exactOptional()
  .describe("The teams whose complaints fall under it; all where none is named.");

const name = z.string().regex(/^[a-z0-9-]{1,40}$/, "must be lower-case letters, digits and hyphens");

const known = z
  .strictObject({ profile: z.enum(profiles).describe("One that we know."), team })
  .transform(
    ({ profile, ...rest }): Regulation => ({ id: profile, clocks: [...regulatoryProfiles[profile]], ...rest }),
  );

/** Early enough to do something about it. */
const SHARE_LEFT_TO_WARN = 1 / 4;

const clock = z
  .strictObject({
    name: name.describe("What agents and alarms call it."),
    until: z.enum(["acknowledged", "first-response", "resolved"]).describe("What stops it."),
    within: length.describe("By the wall clock from arrival, nights and holidays included."),
    warnBefore: length
      .exactOptional()
      .describe("How long before its end somebody is told; a quarter of it where this isn't set."),
  })
  .refine(({ within, warnBefore = 0 }) => warnBefore < within, {
    path: ["warnBefore"],
    error: 'must be shorter than "within"',
  })
  .transform(({ within, warnBefore = Math.round(within * SHARE_LEFT_TO_WARN), ...rest }) => ({
    ...rest,
    within,
    warnBefore,
  }));

const own = z
  .strictObject({
    profile: z.undefined().optional().describe("None, where it is spelt out."),
    id: name.describe("What agents and alarms call it."),
    team,
    clocks: z.array(clock).min(1).max(10).describe("What has to be done, by when."),
  })
  .transform(({ profile: _none, id, clocks, ...rest }): Regulation => {
    const named = clocks.map(({ name: own, ...demand }): RegulatoryClock => ({ id: `${id}/${own}`, ...demand }));
    return { id, clocks: named, ...rest };
  });

/** What regulators demand: by the name of a profile that we know, or spelt out. */
export const regulations = z
  .array(
    z.discriminatedUnion("profile", [known, own], {
      error: ({ code }) =>
        code === "invalid_union"
          ? `must be one of ${profiles.join(", ")}; or leave it out for an id and clocks`
          : undefined,
    }),
  )
  .max(10)
  .prefault([])
  .describe("What regulators demand: by the name of a profile that we know, or spelt out.");
