import { CopyObjectCommand, GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { transport, withoutLogger } from "../aws/tune-client.ts";
import { asAttachment } from "../content-disposition.ts";
import type { FileStore } from "./file-store.ts";

/**
 * How the uploader's own name for a file is kept with it: in base64url, since headers are ASCII and S3 takes 2 KB of
 * them, which 200 percent-encoded emoji exceed.
 */
const NAME = "filename";

/** `endpoint` where the host isn't AWS: only there is the bucket a part of the path. */
export const createS3FileStore = (bucket: string, endpoint: string | undefined): FileStore => {
  const client = withoutLogger(
    new S3Client({
      ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
      maxAttempts: 3,
      // Of what comes later nothing is known when an address is signed, and TLS guards the rest.
      requestChecksumCalculation: "WHEN_REQUIRED",
      responseChecksumValidation: "WHEN_REQUIRED",
      requestHandler: transport(1_000, 8_000),
    }),
  );
  const at = (Key: string) => ({ Bucket: bucket, Key });

  return {
    put: async (key, Body, ContentType) => {
      await client.send(new PutObjectCommand({ ...at(key), Body, ContentType }));
    },

    get: async (key) => {
      const { Body } = await client.send(new GetObjectCommand(at(key)));
      if (Body === undefined) throw new Error("S3 answered without a body");
      return Body.transformToByteArray();
    },

    head: async (key) => {
      const found = await client.send(new HeadObjectCommand(at(key))).catch(unlessMissing);
      return found && { size: found.ContentLength ?? 0 };
    },

    peek: async (key, bytes) => {
      const wish = new GetObjectCommand({ ...at(key), Range: `bytes=0-${bytes - 1}` });
      const found = await client.send(wish).catch(unlessMissing);
      if (found?.Body === undefined) return undefined;
      return {
        key,
        size: Number(found.ContentRange?.split("/")[1] ?? found.ContentLength),
        head: await found.Body.transformToByteArray(),
        etag: found.ETag ?? "",
        filename: Buffer.from(found.Metadata?.[NAME] ?? "", "base64url").toString(),
        contentType: found.ContentType ?? "application/octet-stream",
      };
    },

    copy: async ({ key, etag }, to, ContentType) => {
      const command = new CopyObjectCommand({
        ...at(to),
        CopySource: `${bucket}/${key}`,
        CopySourceIfMatch: etag,
        MetadataDirective: "REPLACE",
        ContentType,
      });
      try {
        await client.send(command);
        return "copied";
      } catch (error) {
        if (statusOf(error) === PRECONDITION_FAILED) return "changed";
        throw error;
      }
    },

    signPut: async ({ key, filename, contentType, size }, expiresIn) => {
      const name = `x-amz-meta-${NAME}`;
      const encoded = Buffer.from(filename).toString("base64url");
      const command = new PutObjectCommand({
        ...at(key),
        ContentType: contentType,
        ContentLength: size,
        Metadata: { [NAME]: encoded },
      });
      const url = await getSignedUrl(client, command, {
        ...openFor(expiresIn),
        signableHeaders: new Set(["content-type", "content-length", name]),
        unhoistableHeaders: new Set([name]),
      });
      return { url, headers: { "content-type": contentType, [name]: encoded } };
    },

    signGet: (key, filename, expiresIn) =>
      getSignedUrl(
        client,
        new GetObjectCommand({
          ...at(key),
          ResponseContentType: "application/octet-stream",
          ResponseContentDisposition: asAttachment(filename),
          ResponseCacheControl: "private, no-store",
        }),
        openFor(expiresIn),
      ),
  };
};

/** From now on by `Date.now`, which is the pipeline's clock everywhere; the SDK would ask `new Date()`. */
const openFor = (expiresIn: number) => ({ expiresIn, signingDate: new Date(Date.now()) });

const PRECONDITION_FAILED = 412;
/** S3 tells only those who may list a bucket that something isn't there, and no function may: to others it is forbidden. */
const MISSING = [403, 404];
/** Of a part of an object that has none. */
const EMPTY = 416;

const statusOf = (error: unknown): number | undefined =>
  (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;

const unlessMissing = (error: unknown): undefined => {
  const status = statusOf(error);
  if (status === undefined || ![...MISSING, EMPTY].includes(status)) throw error;
};
