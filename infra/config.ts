import * as z from "zod";
import { checkSupervisors } from "../shared/settings/check-supervisors.ts";
import { fillHolidays, type Holidays } from "../shared/settings/holidays.ts";
import { doorsOf } from "../shared/settings/inbound.ts";
import { type Settings, type SettingsInput, settingsFields, settingsSchema } from "../shared/settings/settings.ts";
import type { Overrides } from "../shared/texts/overrides.ts";
import { faultOfPlace } from "./holiday-place.ts";
import { holidaysOf } from "./holidays.ts";
import { textsSchema } from "./texts-schema.ts";
import { unreachableTargets } from "./unreachable-targets.ts";

/** What a deploying company sets in `cdk.json` under `context.heard`: what functions need, and what only hosts do. */
const configSchema = z
  .strictObject({
    ...settingsFields,
    /** Part of every physical name, so that several stages can live in one account. */
    stage: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,15}$/, "must be lower-case letters, digits and hyphens")
      .prefault("dev"),
    /** The SES receipt rule set that the account uses already; without it a new one is made, to be activated by hand. */
    receiptRuleSet: z
      .string()
      .regex(/^[\w-]{1,64}$/, "must be the name of a receipt rule set")
      .exactOptional(),
    /** The company's own wording, by language and message; the rest stays ours. */
    texts: textsSchema,
  })
  .superRefine(checkSupervisors)
  .superRefine(({ policy }, context) => {
    for (const [name, { holidays }] of Object.entries(policy.calendars)) {
      const fault = holidays === undefined ? undefined : faultOfPlace(holidays);
      if (fault === undefined) continue;
      const path = ["policy", "calendars", name, "holidays", fault.at];
      context.addIssue({ code: "custom", path, message: fault.message });
    }
  });

export interface Config {
  stage: string;
  agents: Settings["agents"];
  teams: string[];
  allowedOrigins: string[];
  mailFrom: string;
  /** Addresses and `@domains` at which mail reaches the pipeline. */
  mailDoors: string[];
  receiptRuleSet: string | undefined;
  /** As it was written, for the functions, which parse it with the same schema at their start. */
  settings: SettingsInput;
  /** For the functions as a file beside them, as all that is longer: Lambda's environment has no room for it. */
  texts: Overrides;
  /** Days off by calendar, of those that have a country's. Another year has others, so each deployment computes them anew. */
  holidays: Holidays;
}

/** Throws one message that names each wrong setting by its path, what was found, and what is allowed. */
export const readConfig = (input: unknown, now: Date = new Date()): Config => {
  const written = (input ?? {}) as Record<string, unknown>;
  const parsed = configSchema.safeParse(written);
  if (!parsed.success) throw refusal(written, parsed.error.issues);
  const { stage: _stage, texts: _texts, receiptRuleSet: _rules, ...settings } = written;
  const { stage, agents, texts, policy, allowedOrigins, company, inbound } = parsed.data;
  const holidays = holidaysOf(policy.calendars, now.getUTCFullYear());
  const filled = fillHolidays(settingsSchema.parse(settings), holidays);
  const unreachable = unreachableTargets(filled.policy, now.getTime());
  if (unreachable.length > 0) {
    throw refusal(
      written,
      unreachable.map(({ path, message }) => ({ path: ["policy", ...path], message })),
    );
  }
  return {
    stage,
    agents,
    teams: policy.teams.map((team) => team.id),
    allowedOrigins,
    mailFrom: company.mailFrom,
    mailDoors: doorsOf(inbound),
    receiptRuleSet: parsed.data.receiptRuleSet,
    settings: settings as SettingsInput,
    texts,
    holidays,
  };
};

type Fault = Pick<z.core.$ZodIssue, "path" | "message"> & Partial<z.core.$ZodIssue>;

const refusal = (written: unknown, faults: readonly Fault[]): Error =>
  new Error(`The configuration is wrong:\n${faults.map((fault) => describe(written, fault)).join("\n")}`);

/** Enough to recognise it by. */
const LONGEST_FOUND = 200;

const describe = (written: unknown, fault: Fault): string => {
  const place = z.core.toDotPath(["heard", ...fault.path]);
  if (fault.code === "unrecognized_keys") return `  ${place}: ${fault.message}`;
  if (fault.code === "invalid_key") return `  ${place}: ${fault.issues?.[0]?.message ?? fault.message}`;
  const found = JSON.stringify(fault.path.reduce(memberOf, written));
  if (found === undefined) return `  ${place}: ${fault.message}`;
  const shown = found.length > LONGEST_FOUND ? `${found.slice(0, LONGEST_FOUND)}…` : found;
  return `  ${place}: ${fault.message} (found: ${shown})`;
};

/** `undefined` where a default stands in for what nobody wrote. */
const memberOf = (value: unknown, key: PropertyKey): unknown =>
  typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
