import { bucketName, laneQueueUrls, queueUrl, settingsFile, tableName } from "../settings/environment.ts";

/** What every door for mail is told. */
export const inboundEnvironment = {
  TABLE_NAME: tableName,
  BUCKET_NAME: bucketName,
  SETTINGS_FILE: settingsFile,
  FRESH_QUEUE_URL: queueUrl,
  LANE_QUEUE_URLS: laneQueueUrls,
};
