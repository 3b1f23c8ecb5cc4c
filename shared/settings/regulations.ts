import * as z from "zod";
import { type RegulatoryProfile, regulatoryProfiles } from "../domain/clocks/regulatory-profiles.ts";
import type { Regulation, RegulatoryClock } from "../domain/policy.ts";
import { length } from "./durations.ts";

const profiles = Object.keys(regulatoryProfiles) as [RegulatoryProfile];

/** The teams whose complaints fall under it; absent for all. */
const team = z.array(z.string()).min(1).exactOptional();

const name = z.string().regex(/^[a-z0-9-]{1,40}$/, "must be lower-case letters, digits and hyphens");

const known = z
  .strictObject({ profile: z.enum(profiles), team })
  .transform(
    ({ profile, ...rest }): Regulation => ({ id: profile, clocks: [...regulatoryProfiles[profile]], ...rest }),
  );

/** Early enough to do something about it. */
const SHARE_LEFT_TO_WARN = 1 / 4;

const clock = z
  .strictObject({
    name,
    /** What stops it. */
    until: z.enum(["acknowledged", "first-response", "resolved"]),
    /** By the wall clock from arrival, nights and holidays included. */
    within: length,
    /** How long before its end somebody is told; a quarter of it where this isn't set. */
    warnBefore: length.exactOptional(),
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
  .strictObject({ profile: z.undefined().optional(), id: name, team, clocks: z.array(clock).min(1).max(10) })
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
  .prefault([]);
