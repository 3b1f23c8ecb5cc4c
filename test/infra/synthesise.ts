import { Template } from "aws-cdk-lib/assertions";
import { type Config, readConfig } from "../../infra/config.ts";
import type { Topology } from "../../infra/topology/model.ts";
import { topology } from "../../infra/topology.ts";
import { buildApp } from "./build-app.ts";
import { heard } from "./example-context.ts";

/** The example's settings, with these over them. */
export const configWith = (settings: object): Config => readConfig({ ...heard, ...settings });

export const config = configWith({});

/** The templates of a topology. */
export const synthesise = (
  plan: Topology = topology(config),
  of: Config = config,
): { data: Template; service: Template } => {
  const { data, service } = buildApp(plan, of);
  return { data: Template.fromStack(data), service: Template.fromStack(service) };
};
