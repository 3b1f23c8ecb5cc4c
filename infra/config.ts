import * as z from "zod";
import { checkSupervisors } from "../shared/settings/check-supervisors.ts";
import { withTriage } from "../shared/settings/default-triage.ts";
import { fillHolidays } from "../shared/settings/holidays.ts";
import { doorsOf } from "../shared/settings/inbound.ts";
import { type Settings, settingsFields, settingsSchema } from "../shared/settings/settings.ts";
import type { Overrides } from "../shared/texts/overrides.ts";
import { type AwsSettings, awsSettings } from "./aws-settings.ts";
import { faultOfPlace } from "./holiday-place.ts";
import { holidaysOf } from "./holidays.ts";
import { ofStage, stageName, stages } from "./stages.ts";
import { textsSchema } from "./texts-schema.ts";
import { ADVANCE_TIMEOUT_SECONDS } from "./topology/workers.ts";
import { unreachableTargets } from "./unreachable-targets.ts";
import { faultOfTarget } from "./webhook-targets.ts";

/** What a deploying company sets in `cdk.json` under `context.heard`: what functions need, and what only hosts do. */
export const configSchema = z
  .strictObject({
    ...settingsFields,
    stage: stageName
      .prefault("dev")
      .describe("Part of every name in the account, so that several stages can live side by side: `-c stage=prod`."),
    stages: stages
      .exactOptional()
      .describe(
        "By a stage's name, settings of its own, which are laid over all others; a list replaces the whole list.",
      ),
    receiptRuleSet: z
      .string()
      .regex(/^[\w-]{1,64}$/, "must be the name of a receipt rule set")
      .exactOptional()
      .describe(
        "The receipt rule set of SES that is active in the account, which then gets a rule for our addresses; without it a set is made, to be activated by hand.",
      ),
    aws: awsSettings.describe("How the stacks are built in your account; no function reads any of it."),
    texts: textsSchema.describe("The company's own wording, by language and message; the rest stays ours."),
  })
  .superRefine(checkSupervisors)
  .superRefine(({ webhooks }, context) => {
    for (const [place, { url }] of (webhooks?.endpoints ?? []).entries()) {
      const message = faultOfTarget(url, "also-loopback");
      if (message !== undefined)
        context.addIssue({ code: "custom", path: ["webhooks", "endpoints", place, "url"], message });
    }
  })
  .superRefine(({ policy }, context) => {
    if (policy.debt.lease > ADVANCE_TIMEOUT_SECONDS * 1_000) return;
    const message = `must be longer than PT${ADVANCE_TIMEOUT_SECONDS}S, for which a worker may run: two would pay one debt`;
    context.addIssue({ code: "custom", path: ["policy", "debt", "lease"], message });
  })
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
  aws: AwsSettings;
  /**
   * For the functions, as a file beside them: whole, with the days off of each calendar that has a country's. Another year has
   * others, so each deployment computes them anew.
   */
  settings: Settings;
  /** For the functions as a file of its own, which is read by those that speak to somebody. */
  texts: Overrides;
}

/** Throws one message that names each wrong setting by its path, what was found, and what is allowed. */
export const readConfig = (input: unknown, now: Date = new Date()): Config => {
  const { own, whole: written } = ofStage((input ?? {}) as Record<string, unknown>);
  const parsed = configSchema.safeParse(written);
  if (!parsed.success) throw refusal(written, own, parsed.error.issues);
  const { stage: _stage, stages: _stages, texts: _texts, receiptRuleSet: _rules, aws: _aws, ...settings } = written;
  const { stage, agents, texts, policy, allowedOrigins, company, inbound } = parsed.data;
  const holidays = holidaysOf(policy.calendars, now.getUTCFullYear());
  const filled = fillHolidays(settingsSchema.parse(settings), holidays);
  const unreachable = unreachableTargets(filled.policy, now.getTime());
  if (unreachable.length > 0) {
    throw refusal(
      written,
      own,
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
    aws: parsed.data.aws,
    settings: withTriage(filled),
    texts,
  };
};

type Fault = Pick<z.core.$ZodIssue, "path" | "message"> & Partial<z.core.$ZodIssue>;

const refusal = (written: Record<string, unknown>, own: unknown, faults: readonly Fault[]): Error =>
  new Error(`The configuration is wrong:\n${faults.map((fault) => describe(written, own, fault)).join("\n")}`);

/** Enough to recognise it by. */
const LONGEST_FOUND = 200;

const describe = (written: Record<string, unknown>, own: unknown, fault: Fault): string => {
  const isOwn = fault.path.length > 0 && fault.path.reduce(memberOf, own) !== undefined;
  const place = z.core.toDotPath(["heard", ...(isOwn ? ["stages", String(written.stage)] : []), ...fault.path]);
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
