import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { addStacks } from "../../infra/aws/add-stacks.ts";
import type { Config } from "../../infra/config.ts";
import type { Topology } from "../../infra/topology/model.ts";
import { context } from "./example-context.ts";

/** Our stacks in an app, with empty rooms for assets: what is in a room is no matter of infrastructure. */
export const buildApp = (plan: Topology, config: Config): { app: App } & ReturnType<typeof addStacks> => {
  const folder = mkdtempSync(join(tmpdir(), "heard-synth-"));
  const assets = join(folder, "dist");
  for (const name of Object.keys(plan.functions)) {
    mkdirSync(join(assets, name), { recursive: true });
    writeFileSync(join(assets, name, "index.mjs"), "export const handler = () => {};");
  }
  const app = new App({ context, outdir: join(folder, "cdk.out") });
  return { app, ...addStacks(app, { config, plan, assets }) };
};
