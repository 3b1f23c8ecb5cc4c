import { DeleteObjectCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { transport, withoutLogger } from "../aws/tune-client.ts";

export interface KeptFile {
  key: string;
  /** Bytes. */
  size: number;
}

/** What only whoever erases may do with the bucket. */
export interface FileEraser {
  /** All below a prefix, by name. */
  list(prefix: string): Promise<KeptFile[]>;
  /** What isn't there stays so. */
  remove(key: string): Promise<void>;
}

/** `endpoint` where the host isn't AWS: only there is the bucket a part of the path. */
export const createFileEraser = (bucket: string, endpoint: string | undefined): FileEraser => {
  const client = withoutLogger(
    new S3Client({
      ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
      maxAttempts: 4,
      requestHandler: transport(1_000, 8_000),
    }),
  );
  return {
    list: async (prefix) => {
      const files: KeptFile[] = [];
      let from: string | undefined;
      do {
        const page = await client.send(
          new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: from }),
        );
        files.push(...(page.Contents ?? []).map(({ Key: key = "", Size: size = 0 }) => ({ key, size })));
        from = page.NextContinuationToken;
      } while (from !== undefined);
      return files;
    },
    remove: async (Key) => {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key }));
    },
  };
};
