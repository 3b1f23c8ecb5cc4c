import * as z from "zod";
import type { RegulatoryClock } from "../domain/clocks/regulation.ts";
import { type RegulatoryProfile, regulatoryProfiles } from "../domain/clocks/regulatory-profiles.ts";
import { duration } from "./durations.ts";

const teams = z.array(z.string()).min(1).exactOptional();

const ours = z
  .strictObject({ profile: z.enum(Object.keys(regulatoryProfiles) as [RegulatoryProfile]), team: teams })
  .transform(({ profile, ...rest }) => {
    const clocks: RegulatoryClock[] = [...regulatoryProfiles[profile]];
    return { id: profile as string, clocks, ...rest };
  });

const own = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,40}$/, "lower-case letters, digits and hyphens"),
    team: teams,
    clocks: z
      .array(
        z.strictObject({
          name: z.string().regex(/^[a-z0-9-]{1,40}$/, "lower-case letters, digits and hyphens"),
          until: z.enum(["acknowledged", "first-response", "resolved"]),
          within: duration("P30D"),
          warnBefore: duration("P7D"),
        }),
      )
      .min(1)
      .max(10),
  })
  .transform(({ id, clocks, ...rest }) => ({
    id,
    ...rest,
    clocks: clocks.map(({ name, ...clock }): RegulatoryClock => ({ id: `${id}/${name}`, ...clock })),
  }));

/** What regulators demand: by the name of a profile that we know, or spelt out. */
export const regulations = z
  .array(z.union([ours, own]))
  .max(10)
  .prefault([]);
