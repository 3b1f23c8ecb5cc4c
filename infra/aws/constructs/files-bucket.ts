import { Duration } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods, ObjectOwnership } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import type { BucketPlan } from "../../topology/model.ts";
import { keepAlways } from "./keep.ts";

interface BucketProps {
  plan: BucketPlan;
  key: IKey | undefined;
}

/**
 * No versions: what is deleted here is gone, as erasing a customer has to mean. SES writes a first file as soon as it is told of the
 * bucket, and one with files in it refuses to be deleted.
 */
export const addBucket = (scope: Construct, { plan: { expiryDays, origins }, key }: BucketProps): Bucket => {
  const expiring = Object.entries(expiryDays).flatMap(([prefix, days]) =>
    days === undefined ? [] : [{ id: `expire-${prefix.replace(/\/$/, "")}`, prefix, expiration: Duration.days(days) }],
  );
  const bucket = new Bucket(scope, "Files", {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    ...(key === undefined
      ? { encryption: BucketEncryption.S3_MANAGED }
      : { encryption: BucketEncryption.KMS, encryptionKey: key, bucketKeyEnabled: true }),
    enforceSSL: true,
    versioned: false,
    lifecycleRules: [{ id: "abort-multipart", abortIncompleteMultipartUploadAfter: Duration.days(1) }, ...expiring],
    ...(origins.length > 0 && {
      cors: [{ allowedMethods: [HttpMethods.PUT], allowedOrigins: [...origins], allowedHeaders: ["*"], maxAge: 3_600 }],
    }),
  });
  return keepAlways(bucket);
};
