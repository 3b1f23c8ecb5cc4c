import { type App, Aspects } from "aws-cdk-lib";
import { faultOfTarget } from "../webhook-targets.ts";
import { checkReserved } from "./check-reserved.ts";
import { DataStack } from "./data-stack.ts";
import type { Deployment } from "./deployment.ts";
import { acceptFindings } from "./findings/accept-findings.ts";
import { encryptWith } from "./own-key.ts";
import { ServiceStack } from "./service-stack.ts";
import { WallStack } from "./wall-stack.ts";

interface Stacks {
  data: DataStack;
  service: ServiceStack;
  /** Absent where nobody asked for one. */
  wall: WallStack | undefined;
}

/** Two stacks, because they die differently: the service is replaced at will, the complaints outlive it. */
export const addStacks = (app: App, given: Omit<Deployment, "nameOf">): Stacks => {
  const { config, plan } = given;
  const { stage, aws } = config;
  checkWebhooks(config);
  checkReserved(aws.reservedConcurrency, plan.functions);
  const deployment = { ...given, nameOf: (part: string) => `heard-${stage}-${part}` };
  const data = new DataStack(app, `Heard-${stage}-Data`, deployment);
  const service = new ServiceStack(app, `Heard-${stage}-Service`, { ...deployment, data });
  const wall = aws.wall && new WallStack(app, `Heard-${stage}-Wall`, { name: deployment.nameOf("wall"), ...aws.wall });
  if (data.key !== undefined) for (const stack of [data, service]) Aspects.of(stack).add(encryptWith(data.key));
  for (const stack of [data, service]) acceptFindings(stack);
  return { data, service, wall };
};

/** A receiver beside the host, which one machine may have, is nobody's on AWS. */
const checkWebhooks = ({ settings: { webhooks } }: Deployment["config"]): void => {
  for (const { id, url } of webhooks?.endpoints ?? []) {
    const fault = faultOfTarget(url, "public");
    if (fault !== undefined) throw new Error(`heard.webhooks.endpoints: the url of "${id}" ${fault}`);
  }
};
