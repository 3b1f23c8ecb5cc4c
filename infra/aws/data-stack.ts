import { RemovalPolicy, Stack } from "aws-cdk-lib";
import { AttributeType, Billing, ProjectionType, TableEncryptionV2, TableV2 } from "aws-cdk-lib/aws-dynamodb";
import type { Construct } from "constructs";
import type { TablePlan } from "../topology/model.ts";

/** What must survive: deleting this stack, or taking the table out of it, leaves the table where it is. */
export class DataStack extends Stack {
  readonly table: TableV2;

  constructor(scope: Construct, id: string, plan: TablePlan) {
    super(scope, id, { terminationProtection: true });
    const text = (name: string) => ({ name, type: AttributeType.STRING });
    this.table = new TableV2(this, "Complaints", {
      partitionKey: text(plan.partitionKey),
      sortKey: text(plan.sortKey),
      timeToLiveAttribute: plan.expiry,
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.awsManagedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      globalSecondaryIndexes: Object.entries(plan.indexes).map(([indexName, { partitionKey, sortKey }]) => ({
        indexName,
        partitionKey: text(partitionKey),
        sortKey: text(sortKey),
        projectionType: ProjectionType.KEYS_ONLY,
      })),
    });
  }
}
