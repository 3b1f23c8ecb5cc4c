/**
 * What a mail is called that was posted: by its request, so that whether its sender was told that we have it can be known of
 * each mail in the bucket.
 */
export const postedMail = (requestId: string): string => `posted-${requestId.replaceAll(/[^\w-]/gu, "")}`;
