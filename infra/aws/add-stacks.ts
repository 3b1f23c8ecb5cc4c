import type { App } from "aws-cdk-lib";
import { DataStack } from "./data-stack.ts";
import type { Deployment } from "./deployment.ts";
import { ServiceStack } from "./service-stack.ts";

/** Two stacks, because they die differently: the service is replaced at will, the complaints outlive it. */
export const addStacks = (app: App, deployment: Deployment): { data: DataStack; service: ServiceStack } => {
  const { config, plan } = deployment;
  const data = new DataStack(app, `Heard-${config.stage}-Data`, plan);
  const service = new ServiceStack(app, `Heard-${config.stage}-Service`, {
    ...deployment,
    table: data.table,
    bucket: data.bucket,
  });
  return { data, service };
};
