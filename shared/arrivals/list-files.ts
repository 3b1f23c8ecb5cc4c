import type { ListFiles } from "./s3-listing.ts";

/** S3's client is loaded with the first call: most runs of a day have nothing to prove any more. */
export const createListing = (bucket: string, endpoint: string | undefined): ListFiles => {
  let listing: Promise<ListFiles> | undefined;
  return async function* (prefix) {
    listing ??= import("./s3-listing.ts").then(({ createS3Listing }) => createS3Listing(bucket, endpoint));
    yield* (await listing)(prefix);
  };
};
