import { ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { transport, withoutLogger } from "../aws/tune-client.ts";
import type { RawMail } from "../domain/daily-proof/arrivals.ts";

/** The whole mails that came in, in pages: all that are kept, as S3 has no other order than that of their names. */
export type ListMails = () => AsyncIterable<RawMail[]>;

/** What SES puts there once, when the rule is made. It is no mail of anybody. */
const SETUP = "AMAZON_SES_SETUP_NOTIFICATION";

/** What is left of a mail that was erased: its name, until it would have been deleted. */
const ERASED_BYTES = 0;

export const createS3Listing = (bucket: string, prefix: string, endpoint: string | undefined): ListMails => {
  const client = withoutLogger(
    new S3Client({
      ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
      maxAttempts: 4,
      requestHandler: transport(1_000, 8_000),
    }),
  );
  return async function* () {
    let from: string | undefined;
    do {
      const page = await client.send(
        new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: from }),
      );
      yield (page.Contents ?? []).flatMap(({ Key: key = "", LastModified: at, Size: size }) =>
        at === undefined || size === ERASED_BYTES || key === `${prefix}${SETUP}` ? [] : [{ key, at: at.getTime() }],
      );
      from = page.NextContinuationToken;
    } while (from !== undefined);
  };
};
