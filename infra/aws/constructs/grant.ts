import { ArnFormat, Stack } from "aws-cdk-lib";
import { type IRole, PolicyStatement, type PolicyStatementProps } from "aws-cdk-lib/aws-iam";
import { mailAddress } from "../../../shared/mail-address.ts";
import { callsOf } from "../../topology/calls.ts";
import type { Permission } from "../../topology/model.ts";
import type { Site } from "./site.ts";

/** What a permission is on, and the condition under which it holds. */
const targetOf = (permission: Permission, site: Site): Omit<PolicyStatementProps, "actions"> => {
  switch (permission.on) {
    case "table":
      return { resources: [site.table.tableArn] };
    case "index":
      return { resources: [`${site.table.tableArn}/index/${permission.index}`] };
    case "bucket": {
      const { prefix } = permission;
      if (permission.may === "list-below") {
        return { resources: [site.bucket.bucketArn], conditions: { StringLike: { "s3:prefix": `${prefix}*` } } };
      }
      if (permission.may !== "list") return { resources: [site.bucket.arnForObjects(`${prefix}*`)] };
      return { resources: [site.bucket.bucketArn], conditions: { StringEquals: { "s3:prefix": prefix } } };
    }
    case "queue":
      return { resources: [site.queueOf(permission.queue).queueArn] };
    case "logs":
      return { resources: [site.door.accessLog, ...permission.of.map(site.logOf)].map((name) => logArn(site, name)) };
    case "connections": {
      const arns = site.chatDoor?.writeStatement.resources ?? [];
      return { resources: permission.may === "post" ? arns.filter((arn) => arn.includes("/POST/")) : arns };
    }
    case "mail": {
      const { mailFrom, configurationSet } = site;
      const arnOf = (resource: string, resourceName: string) =>
        Stack.of(site.door).formatArn({ service: "ses", resource, resourceName });
      return {
        // In the sandbox SES weighs the recipient's identity as well as the sender's, so the bound is who it is from.
        resources: [arnOf("identity", "*"), arnOf("configuration-set", configurationSet)],
        conditions: { StringEquals: { "ses:FromAddress": mailAddress(mailFrom) ?? mailFrom } },
      };
    }
  }
};

const logArn = ({ door }: Site, name: string): string => {
  const resource = { service: "logs", resource: "log-group", resourceName: `${name}:*` };
  return Stack.of(door).formatArn({ ...resource, arnFormat: ArnFormat.COLON_RESOURCE_NAME });
};

/** Down to the action and the one resource: what the topology's calls are, and no more. */
export const grant = (role: IRole, permission: Permission, site: Site): void => {
  const actions = [...new Set(callsOf(permission).map(({ action }) => action))];
  const target = targetOf(permission, site);
  if (target.resources?.length === 0) return;
  role.addToPrincipalPolicy(new PolicyStatement({ actions, ...target }));
};
