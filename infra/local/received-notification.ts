interface Taken {
  id: string;
  at: number;
  from: string;
  to: readonly string[];
  bucketName: string;
  objectKey: string;
}

/**
 * What SES tells of a mail that it put into a bucket ("Contents of notifications for Amazon SES email receiving"). Nobody
 * has checked this one: `GRAY`, as where a domain publishes nothing to check by.
 */
export const receivedNotification = ({ id, at, from, to, bucketName, objectKey }: Taken): unknown => {
  const timestamp = new Date(at).toISOString();
  const unchecked = { status: "GRAY" };
  return {
    notificationType: "Received",
    mail: { timestamp, source: from, messageId: id, destination: to, headersTruncated: false },
    receipt: {
      timestamp,
      processingTimeMillis: 0,
      recipients: to,
      spamVerdict: unchecked,
      virusVerdict: unchecked,
      spfVerdict: unchecked,
      dkimVerdict: unchecked,
      dmarcVerdict: unchecked,
      action: { type: "S3", bucketName, objectKey, objectKeyPrefix: objectKey.slice(0, objectKey.indexOf("/") + 1) },
    },
  };
};
