import type { ListMails } from "./s3-listing.ts";

/** S3's client is loaded with the first call: most runs of a day have nothing to prove any more. */
export const createMailListing = (bucket: string, prefix: string, endpoint: string | undefined): ListMails =>
  async function* () {
    const { createS3Listing } = await import("./s3-listing.ts");
    yield* createS3Listing(bucket, prefix, endpoint)();
  };
