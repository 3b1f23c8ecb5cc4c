/** Of a host that isn't AWS, as the SDK itself would find it. To be read at a function's start, as all of the environment. */
export const s3Endpoint = (): string | undefined => process.env.AWS_ENDPOINT_URL_S3 ?? process.env.AWS_ENDPOINT_URL;
