import { CfnResource, RemovalPolicy } from "aws-cdk-lib";
import type { IConstruct } from "constructs";

/**
 * Everything in it stays where it is when it is taken out of its stack, is replaced, or the stack is deleted. Only the deployment
 * that would have made it, and fails, takes it away again: a name that is taken would be in the next one's way.
 */
export const keep = <Kept extends IConstruct>(construct: Kept): Kept =>
  apply(construct, RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);

/** Even then: for what has a name that nobody else would choose, and which refuses to be deleted, so that taking it away fails too. */
export const keepAlways = <Kept extends IConstruct>(construct: Kept): Kept => apply(construct, RemovalPolicy.RETAIN);

const apply = <Kept extends IConstruct>(construct: Kept, policy: RemovalPolicy): Kept => {
  for (const part of construct.node.findAll()) {
    if (CfnResource.isCfnResource(part)) part.applyRemovalPolicy(policy);
  }
  return construct;
};
