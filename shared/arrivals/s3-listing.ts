import { ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { transport, withoutLogger } from "../aws/tune-client.ts";
import type { Instant } from "../domain/time.ts";

export interface ListedFile {
  key: string;
  at: Instant;
  /** Its name is left of it, until it would have been deleted. */
  isErased: boolean;
}

/** What lies under a prefix, in pages: all that is kept, as S3 has no other order than that of their names. */
export type ListFiles = (prefix: string) => AsyncIterable<ListedFile[]>;

/** What SES puts there once, when the rule is made. It is no mail of anybody. */
const SETUP = "AMAZON_SES_SETUP_NOTIFICATION";

/** Of a mail that was erased. */
const ERASED_BYTES = 0;

export const createS3Listing = (bucket: string, endpoint: string | undefined): ListFiles => {
  const client = withoutLogger(
    new S3Client({
      ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
      maxAttempts: 4,
      requestHandler: transport(1_000, 8_000),
    }),
  );
  return async function* (prefix) {
    let from: string | undefined;
    do {
      const page = await client.send(
        new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: from }),
      );
      yield (page.Contents ?? []).flatMap(({ Key: key = "", LastModified: at, Size: size }) =>
        at === undefined || key === `${prefix}${SETUP}`
          ? []
          : [{ key, at: at.getTime(), isErased: size === ERASED_BYTES }],
      );
      from = page.NextContinuationToken;
    } while (from !== undefined);
  };
};
