import { RemovalPolicy } from "aws-cdk-lib";
import {
  AttributeType,
  Billing,
  type CfnGlobalTable,
  ProjectionType,
  TableEncryptionV2,
  TableV2,
} from "aws-cdk-lib/aws-dynamodb";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";
import type { AwsSettings } from "../../aws-settings.ts";
import type { TablePlan } from "../../topology/model.ts";

interface TableProps {
  plan: TablePlan;
  key: IKey | undefined;
  warmThroughput: AwsSettings["warmThroughput"];
}

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** The table with all that there is, restorable to any second of the last 35 days. */
export const addTable = (scope: Construct, { plan, key, warmThroughput: warm }: TableProps): TableV2 => {
  const warmed = warm && { warmThroughput: { readUnitsPerSecond: warm.reads, writeUnitsPerSecond: warm.writes } };
  const table = new TableV2(scope, "Complaints", {
    partitionKey: text(plan.partitionKey),
    sortKey: text(plan.sortKey),
    timeToLiveAttribute: plan.expiry,
    billing: Billing.onDemand(),
    encryption: TableEncryptionV2.awsManagedKey(),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
    ...warmed,
    globalSecondaryIndexes: Object.entries(plan.indexes).map(([indexName, { partitionKey, sortKey }]) => ({
      indexName,
      partitionKey: text(partitionKey),
      sortKey: text(sortKey),
      projectionType: ProjectionType.KEYS_ONLY,
      ...warmed,
    })),
  });
  // The CDK would have to know the region for this, as it names the replica by it.
  const replica = "Replicas.0.SSESpecification.KMSMasterKeyId";
  if (key !== undefined) (table.node.defaultChild as CfnGlobalTable).addPropertyOverride(replica, key.keyArn);
  return table;
};
