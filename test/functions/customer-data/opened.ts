import { randomBytes } from "node:crypto";
import { DeleteObjectCommand, ListObjectsV2Command, PutObjectCommand } from "@aws-sdk/client-s3";
import { createAgentStore } from "../../../shared/storage/agent-store.ts";
import { createComplaintStore } from "../../../shared/storage/dynamodb-complaint-store.ts";
import { openKeyRing } from "../../../shared/storage/key-ring.ts";
import { createPrivacyStore } from "../../../shared/storage/privacy-store.ts";
import { createRows } from "../../../shared/storage/rows.ts";
import type { Started } from "../../infra/local/emulators/start-for-test.ts";
import { policyForTests } from "../../support/policy.ts";

export const newId = () => randomBytes(9).toString("base64url");

/** With a clock of its own, and everything real behind it. */
export const open = async (started: Started) => {
  const { store: client, tableName, bucketName: Bucket, files } = started;
  const clock = { now: Date.now() };
  const now = () => clock.now;
  const execution = { store: createComplaintStore(client, tableName), policy: policyForTests, now, newId };
  const dependencies = {
    ...execution,
    agents: createAgentStore(client, tableName),
    keyRing: await openKeyRing(client, tableName),
    privacies: createPrivacyStore(client, tableName),
    rows: createRows(client, tableName),
    listEndpoints: async () => [],
    files: {
      list: async (Prefix: string) => {
        const { Contents: found = [] } = await files.send(new ListObjectsV2Command({ Bucket, Prefix }));
        return found.map(({ Key = "", Size = 0 }) => ({ key: Key, size: Size }));
      },
      remove: async (Key: string) => {
        await files.send(new DeleteObjectCommand({ Bucket, Key }));
      },
      put: async (Key: string, Body: Uint8Array) => {
        await files.send(new PutObjectCommand({ Bucket, Key, Body }));
      },
    },
  };
  return { clock, execution, dependencies };
};
export type Opened = Awaited<ReturnType<typeof open>>;
