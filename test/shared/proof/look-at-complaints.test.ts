import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { PutObjectCommand } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { createS3Listing } from "../../../shared/arrivals/s3-listing.ts";
import type { EntryId, Reference } from "../../../shared/domain/ids.ts";
import { writeId } from "../../../shared/domain/ids.ts";
import { attachmentKey } from "../../../shared/files/keys.ts";
import { lookAtComplaints } from "../../../shared/proof/look-at-complaints.ts";
import { createComplaintStore } from "../../../shared/storage/dynamodb-complaint-store.ts";
import { toItem } from "../../../shared/storage/item.ts";
import { complaintKey } from "../../../shared/storage/keys.ts";
import { createProofStore } from "../../../shared/storage/proof-store.ts";
import { type Started, startForTest } from "../../infra/local/emulators/start-for-test.ts";
import { change, NOON, policyForTests, receive } from "../../support/complaints.ts";

let started: Started;
let number = 0;
let reference: Reference;
let asked: string[];
beforeAll(async () => {
  started = await startForTest();
  vi.stubEnv("AWS_REGION", "us-east-1");
  vi.stubEnv("AWS_ACCESS_KEY_ID", "local");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "local");
});
afterAll(() => {
  vi.unstubAllEnvs();
  return started.stopAndForget();
});
beforeEach(() => {
  number += 1;
  reference = `0000000${number}X` as Reference;
  asked = [];
});

const look = async () => {
  const listing = createS3Listing(started.bucketName, started.environment.AWS_ENDPOINT_URL_S3);
  const looked = await lookAtComplaints(
    {
      proofs: createProofStore(started.store, started.tableName),
      listFiles: (prefix) => {
        asked.push(prefix);
        return listing(prefix);
      },
      ...{ policy: policyForTests, now: () => NOON, isTimeLeft: () => true },
    },
    new Set([reference]),
    new Map<Reference, ReadonlySet<EntryId>>(),
  );
  return looked.missing;
};

const file = { filename: "kettle.png", contentType: "image/png", size: 4 };
const complain = async (attachments: readonly { id: string; refused?: "too-large" }[]) => {
  const request = receive({ reference, attachments: attachments.map((one) => ({ ...file, ...one })) });
  const { complaint, entries } = change(undefined, request, { by: { kind: "customer", through: "submission" } });
  const store = createComplaintStore(started.store, started.tableName);
  await store.save({ complaint, entries, writeId: writeId("w1"), due: NOON });
};
const keep = (id: string) =>
  started.files.send(
    new PutObjectCommand({ Bucket: started.bucketName, Key: attachmentKey(reference, id), Body: "png!" }),
  );

test("a complaint that another version of Heard wrote is named, and none that nobody wrote is taken for it", async () => {
  expect(await look()).toEqual([{ kind: "complaint-gone", id: reference, reference }]);
  const Item = toItem({ ...complaintKey(reference), shape: 99, version: 1, state: {} });
  await started.store.send(new PutItemCommand({ TableName: started.tableName, Item }));
  expect(await look()).toEqual([{ kind: "unreadable", id: reference, reference }]);
});

test("a file that came along and isn't kept is named; one that was refused is in the whole mail alone", async () => {
  await complain([{ id: "att_1" }, { id: "att_2" }, { id: "att_3", refused: "too-large" }]);
  await keep("att_1");
  expect(await look()).toEqual([{ kind: "file-gone", id: "att_2", reference, detail: "attachment", at: NOON }]);
  await keep("att_2");
  expect(await look()).toEqual([]);
});

test("nothing is asked of the bucket where nothing came along", async () => {
  await complain([]);
  expect(await look()).toEqual([]);
  expect(asked).toEqual([]);
});
