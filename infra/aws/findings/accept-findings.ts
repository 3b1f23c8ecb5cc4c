import { CfnResource, type Stack, Validations } from "aws-cdk-lib";
import type { Accepted } from "./accepted.ts";
import { accessFindings } from "./access.ts";
import { resourceFindings } from "./resources.ts";
import { wildcardFindings } from "./wildcards.ts";

/**
 * Says why what cdk-nag finds in these stacks is as it is, to whichever app runs it: each finding at its one resource. What isn't
 * foreseen here stays a finding. A policy names its resources only when references between stacks are made, hence so late.
 */
export const acceptFindings = (stack: Stack): void =>
  stack.node.addValidation({
    validate() {
      for (const resource of stack.node.findAll().filter(CfnResource.isCfnResource)) {
        for (const { id, reason } of acceptedIn(resource)) {
          Validations.of(resource).acknowledge({ id: `AwsSolutions-${id}`, reason });
        }
      }
      return [];
    },
  });

const acceptedIn = (resource: CfnResource): Accepted[] => [
  ...resourceFindings(resource),
  ...accessFindings(resource),
  ...wildcardFindings(resource),
];
