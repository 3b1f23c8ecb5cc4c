import type { FileStore } from "./file-store.ts";
import { s3Endpoint } from "./s3-endpoint.ts";

/**
 * The store on S3, whose client is loaded with the first call: most complaints have no files. The endpoint is read now,
 * as all of the environment is; the SDK would read it with the first call.
 */
export const createFileStore = (bucket: string): FileStore => {
  const endpoint = s3Endpoint();
  let opening: Promise<FileStore> | undefined;
  const open = (): Promise<FileStore> => {
    opening ??= import("./s3-file-store.ts").then(({ createS3FileStore }) => createS3FileStore(bucket, endpoint));
    return opening;
  };
  return {
    put: async (...put) => (await open()).put(...put),
    get: async (...get) => (await open()).get(...get),
    head: async (...head) => (await open()).head(...head),
    peek: async (...peek) => (await open()).peek(...peek),
    copy: async (...copy) => (await open()).copy(...copy),
    signPut: async (...sign) => (await open()).signPut(...sign),
    signGet: async (...sign) => (await open()).signGet(...sign),
  };
};
