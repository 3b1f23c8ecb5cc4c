import { bucketName, holidaysFile, laneQueueUrls, queueUrl, settings, tableName } from "../settings/environment.ts";

/** What every door for mail is told. */
export const inboundEnvironment = {
  TABLE_NAME: tableName,
  BUCKET_NAME: bucketName,
  SETTINGS: settings,
  HOLIDAYS_FILE: holidaysFile,
  FRESH_QUEUE_URL: queueUrl,
  LANE_QUEUE_URLS: laneQueueUrls,
};
