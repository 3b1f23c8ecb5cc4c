import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

export interface Bootstrap {
  /** Tells several bootstraps of one account apart; `hnb659fds` unless a company chose another. */
  qualifier: string;
  version: number;
}

/** What the CDK's default synthesizer asks of an account, where nothing was synthesised yet. */
const USUAL: Bootstrap = { qualifier: "hnb659fds", version: 6 };

const manifestSchema = z.object({
  artifacts: z.record(
    z.string(),
    z.object({ properties: z.object({ requiresBootstrapStackVersion: z.int().optional() }).optional() }),
  ),
});

/** `assembly`: where `npx cdk synth` put the stacks, if it ran. */
export const readBootstrap = (assembly: string, context: Record<string, unknown>): Bootstrap => {
  const { "@aws-cdk/core:bootstrapQualifier": chosen } = context;
  return {
    qualifier: typeof chosen === "string" ? chosen : USUAL.qualifier,
    version: Math.max(USUAL.version, ...versionsIn(assembly)),
  };
};

const versionsIn = (assembly: string): number[] => {
  try {
    const { artifacts } = manifestSchema.parse(JSON.parse(readFileSync(join(assembly, "manifest.json"), "utf8")));
    return Object.values(artifacts).map(({ properties }) => properties?.requiresBootstrapStackVersion ?? 0);
  } catch {
    return [];
  }
};
