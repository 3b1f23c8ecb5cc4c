import * as z from "zod";
import { type SettingsInput, settingsFields } from "../shared/settings/settings.ts";
import type { Overrides } from "../shared/texts/overrides.ts";
import { textsSchema } from "./texts-schema.ts";

/** What a deploying company sets in `cdk.json` under `context.heard`: what functions need, and what only hosts do. */
const configSchema = z.strictObject({
  ...settingsFields,
  /** Part of every physical name, so that several stages can live in one account. */
  stage: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,15}$/, "lower-case letters, digits and hyphens")
    .prefault("dev"),
  /** Who issues agents' JWTs, and for whom. */
  agents: z
    .strictObject({ issuer: z.url().prefault("https://issuer.invalid"), audience: z.string().min(1).prefault("heard") })
    .prefault({}),
  /** The company's own wording, by language and message; the rest stays ours. */
  texts: textsSchema,
});

export interface Config {
  stage: string;
  agents: { issuer: string; audience: string };
  teams: string[];
  allowedOrigins: string[];
  mailFrom: string;
  /** As it was written, for the functions, which parse it with the same schema at their start. */
  settings: SettingsInput;
  /** For the functions as a file beside them: Lambda's environment has no room for it. */
  texts: Overrides;
}

/** Throws one message that names each wrong setting by its path, what was found, and what is allowed. */
export const readConfig = (input: unknown): Config => {
  const parsed = configSchema.safeParse(input ?? {}, { reportInput: true });
  if (!parsed.success) throw new Error(`The configuration is wrong:\n${parsed.error.issues.map(describe).join("\n")}`);
  const { stage: _stage, agents: _agents, texts: _texts, ...settings } = (input ?? {}) as Record<string, unknown>;
  const { stage, agents, texts, policy, allowedOrigins, company } = parsed.data;
  return {
    stage,
    agents,
    teams: policy.teams.map((team) => team.id),
    allowedOrigins,
    mailFrom: company.mailFrom,
    settings: settings as SettingsInput,
    texts,
  };
};

const describe = ({ path, message, input }: z.core.$ZodIssue): string =>
  `  ${z.core.toDotPath(["heard", ...path])}: ${message}${input === undefined ? "" : ` (found: ${JSON.stringify(input)})`}`;
