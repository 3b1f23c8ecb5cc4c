import type { RegulatoryClock } from "../policy.ts";

/**
 * What some regulators demand, from their own texts; a company adds its own beside them. Only what is counted in calendar
 * days from arrival: what is counted in business days is a target with a calendar.
 */

const DAY = 86_400_000;

const clock = (id: string, until: RegulatoryClock["until"], days: number, warnDays: number): RegulatoryClock => ({
  id,
  until,
  within: days * DAY,
  warnBefore: warnDays * DAY,
});

export const regulatoryProfiles = {
  /** United Kingdom, FCA Handbook, DISP 1.6.2R: a final response, or why there is none yet, within eight weeks. */
  "fca-disp": [clock("fca-disp/final-response", "resolved", 56, 14)],
  /** Australia, ASIC RG 271.51 and .56: acknowledged within 24 hours, answered within 30 calendar days. */
  "asic-rg-271": [
    clock("asic-rg-271/acknowledgement", "acknowledged", 1, 0.5),
    clock("asic-rg-271/response", "resolved", 30, 7),
  ],
  /** United States, CFPB, for complaints through its portal: a response within 15 calendar days, the final one within 60. */
  cfpb: [clock("cfpb/response", "first-response", 15, 3), clock("cfpb/final-response", "resolved", 60, 14)],
} as const satisfies Record<string, readonly RegulatoryClock[]>;

export type RegulatoryProfile = keyof typeof regulatoryProfiles;
