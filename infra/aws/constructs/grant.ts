import { Stack } from "aws-cdk-lib";
import { type IRole, PolicyStatement, type PolicyStatementProps } from "aws-cdk-lib/aws-iam";
import type { Permission } from "../../topology/model.ts";
import type { Site } from "./site.ts";

const tableActions = {
  read: ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query"],
  write: ["dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:BatchWriteItem"],
};

/** Not to list: so what isn't there is answered 403 and not 404, and nobody learns a key that they weren't told. */
const bucketActions = { read: ["s3:GetObject"], write: ["s3:PutObject"] };

const queueActions = {
  send: ["sqs:SendMessage"],
  measure: ["sqs:GetQueueAttributes"],
  receive: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:ChangeMessageVisibility", "sqs:GetQueueAttributes"],
};

const statementsFor = (permission: Permission, site: Site): PolicyStatementProps[] => {
  switch (permission.on) {
    case "table": {
      const { tableArn } = site.table;
      const onTable = { actions: tableActions[permission.may], resources: [tableArn] };
      if (permission.may === "write") return [onTable];
      const indexArns = site.indexes.map((index) => `${tableArn}/index/${index}`);
      return [onTable, { actions: ["dynamodb:Query", "dynamodb:Scan"], resources: indexArns }];
    }
    case "bucket": {
      const objects = site.bucket.arnForObjects(`${permission.prefix}*`);
      return [{ actions: bucketActions[permission.may], resources: [objects] }];
    }
    case "queue":
      return [{ actions: queueActions[permission.may], resources: [site.queueOf(permission.queue).queueArn] }];
    case "connections":
      return site.chatDoor === undefined ? [] : [site.chatDoor.writeStatement];
    case "mail": {
      const resourceName = site.mailFrom.slice(site.mailFrom.lastIndexOf("@") + 1);
      const stack = Stack.of(site.door);
      const identity = stack.formatArn({ service: "ses", resource: "identity", resourceName });
      const set = { service: "ses", resource: "configuration-set", resourceName: site.configurationSet };
      return [{ actions: ["ses:SendRawEmail"], resources: [identity, stack.formatArn(set)] }];
    }
  }
};

/** Down to the action and the one resource. Nobody may scan the table, only its indexes, which are small. */
export const grant = (role: IRole, permission: Permission, site: Site): void => {
  for (const statement of statementsFor(permission, site)) role.addToPrincipalPolicy(new PolicyStatement(statement));
};
