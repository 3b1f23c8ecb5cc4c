import { GetParameterCommand, type SSMClient } from "@aws-sdk/client-ssm";
import { WALL_REGION } from "../../aws/wall-region.ts";
import { ask, notSeen } from "../answer.ts";
import { type Finding, fault, good, run } from "../finding.ts";
import type { Check, Site } from "../site.ts";

/** Whether the CDK has its place in the account, from which it deploys: one in each region that gets a stack. */
export const checkBootstrap: Check = {
  title: "CDK bootstrap",
  look: async (site) => {
    const { clients, expected, region } = site;
    const places: [region: string, ssm: SSMClient][] = [[region, clients.ssm]];
    if (expected.hasWall && region !== WALL_REGION) places.push([WALL_REGION, clients.ssmOfWall]);
    return Promise.all(places.map(([place, ssm]) => findingOf(site, place, ssm)));
  },
};

const findingOf = async ({ account, bootstrap }: Site, region: string, ssm: SSMClient): Promise<Finding> => {
  const { qualifier, version: needed } = bootstrap;
  const answer = await ask(
    "ssm:GetParameter",
    (options) => ssm.send(new GetParameterCommand({ Name: `/cdk-bootstrap/${qualifier}/version` }), options),
    (error) => error.name === "ParameterNotFound",
  );
  const flag = qualifier === "hnb659fds" ? "" : ` --qualifier ${qualifier}`;
  const fix = [run(`npx cdk bootstrap aws://${account}/${region}${flag}`)];
  const means = "Nothing can be deployed until then.";
  if (answer.is === "missing") return fault(`${region} has no CDK bootstrap stack`, { means, fix });
  if (answer.is !== "there") return notSeen(`The CDK's bootstrap in ${region}`, answer);
  const version = Number(answer.value.Parameter?.Value);
  return version >= needed
    ? good(`Version ${version} in ${region}, and ${needed} is needed`)
    : fault(`The CDK's bootstrap in ${region} is version ${version}, and ${needed} is needed`, { means, fix });
};
