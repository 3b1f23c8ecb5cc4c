import { Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import { AttributeType, Billing, ProjectionType, TableEncryptionV2, TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods, ObjectOwnership } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import type { BucketPlan, TablePlan, Topology } from "../topology/model.ts";

/** What must survive: deleting this stack, or taking a part out of it, leaves the table and the files where they are. */
export class DataStack extends Stack {
  readonly table: TableV2;
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { table, bucket }: Pick<Topology, "table" | "bucket">) {
    super(scope, id, { terminationProtection: true });
    this.table = this.#addTable(table);
    this.bucket = this.#addBucket(bucket);
  }

  #addTable(plan: TablePlan): TableV2 {
    const text = (name: string) => ({ name, type: AttributeType.STRING });
    return new TableV2(this, "Complaints", {
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

  /** No versions: what is deleted here is gone, as erasing a customer has to mean. */
  #addBucket({ expiryDays, origins }: BucketPlan): Bucket {
    const expiring = Object.entries(expiryDays).flatMap(([prefix, days]) =>
      days === undefined
        ? []
        : [{ id: `expire-${prefix.replace(/\/$/, "")}`, prefix, expiration: Duration.days(days) }],
    );
    return new Bucket(this, "Files", {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: false,
      lifecycleRules: [{ id: "abort-multipart", abortIncompleteMultipartUploadAfter: Duration.days(1) }, ...expiring],
      ...(origins.length > 0 && {
        cors: [
          { allowedMethods: [HttpMethods.PUT], allowedOrigins: [...origins], allowedHeaders: ["*"], maxAge: 3_600 },
        ],
      }),
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}
