import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { addStacks } from "../../infra/aws/add-stacks.ts";
import { readContext } from "../../infra/aws/read-context.ts";
import { type Config, readConfig } from "../../infra/config.ts";
import type { Topology } from "../../infra/topology/model.ts";
import { topology } from "../../infra/topology.ts";

export const config = readConfig(readContext().heard);

/** The templates of a topology, with empty rooms for assets: what is in a room is no matter of infrastructure. */
export const synthesise = (
  plan: Topology = topology(config),
  of: Config = config,
): { data: Template; service: Template } => {
  const folder = mkdtempSync(join(tmpdir(), "heard-synth-"));
  const assets = join(folder, "dist");
  for (const name of Object.keys(plan.functions)) {
    mkdirSync(join(assets, name), { recursive: true });
    writeFileSync(join(assets, name, "index.mjs"), "export const handler = () => {};");
  }
  const app = new App({ context: readContext(), outdir: join(folder, "cdk.out") });
  const { data, service } = addStacks(app, { config: of, plan, assets });
  return { data: Template.fromStack(data), service: Template.fromStack(service) };
};
