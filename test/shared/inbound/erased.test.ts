import { ScanCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { receiveForm, type Sent } from "../../../functions/receive-form/receive-form.ts";
import { createExecution } from "../../../shared/complaints/create-execution.ts";
import type { Reference } from "../../../shared/domain/ids.ts";
import { createTakeIn, type TakenIn } from "../../../shared/inbound/take-in.ts";
import { settingsSchema } from "../../../shared/settings/settings.ts";
import { toItem } from "../../../shared/storage/item.ts";
import { openKeyRing } from "../../../shared/storage/key-ring.ts";
import { complaintKey } from "../../../shared/storage/keys.ts";
import { createParkedStore } from "../../../shared/storage/parked-store.ts";
import { createSentMailStore } from "../../../shared/storage/sent-mail-store.ts";
import { type Started, startForTest } from "../../infra/local/emulators/start-for-test.ts";
import { plainMail } from "../../support/mail-gateway.ts";

const replyDomain = "reply.heard.example";
const WITH_FILE = [
  "MIME-Version: 1.0",
  'Content-Type: text/plain; name="a.txt"',
  'Content-Disposition: attachment; filename="a.txt"',
];

let started: Started;
let kept: Reference[];
let noted: number;
beforeAll(async () => {
  started = await startForTest();
  Object.assign(process.env, started.environment);
});
afterAll(() => started.stopAndForget());
beforeEach(() => {
  [kept, noted] = [[], 0];
});

const { policy } = settingsSchema.parse({ inbound: { replyDomain } });
const door = async () => {
  const { client, execution } = createExecution(started.tableName, policy);
  return {
    client,
    execution,
    keyRing: await openKeyRing(client, started.tableName),
    readSegment: async () => undefined,
    fronts: { known: () => ({}), look: async () => {} },
    postHints: async () => {},
  };
};
/** As after the time for which mails are known. */
const takeIn = async (mail: string): Promise<TakenIn> => {
  const built = await door();
  const take = createTakeIn({
    ...built,
    parked: createParkedStore(built.client, started.tableName),
    keepFiles: async (reference) => {
      kept.push(reference);
      return [];
    },
    sent: createSentMailStore(built.client, started.tableName),
    replyDomain,
    rules: { ours: policy.mail.ours, trustedForwarders: [] },
    index: {
      note: async () => {
        noted += 1;
      },
      find: async () => [],
    },
  });
  return take({ bytes: Buffer.from(mail), raw: "inbound/1", at: Date.now(), arrival: {} });
};
const freeze = (reference: Reference) =>
  started.store.send(
    new UpdateItemCommand({
      TableName: started.tableName,
      Key: toItem(complaintKey(reference)),
      UpdateExpression: "SET erasedAt = :now",
      ExpressionAttributeValues: { ":now": { N: "1" } },
    }),
  );
const rows = async () =>
  (await started.store.send(new ScanCommand({ TableName: started.tableName }))).Items?.map(({ pk, sk }) =>
    [pk?.S, sk?.S].join(" "),
  );

test.each([
  ["with a file", WITH_FILE, 1],
  ["without one", [], 0],
])("a mail %s whose complaint is erased is gone, and nothing of it is kept or noted", async (_, more, files) => {
  const mail = plainMail({ more });
  const first = await takeIn(mail);
  if (first.outcome !== "accepted") throw new Error(first.outcome);
  const { reference } = first;
  expect([kept.length, noted]).toEqual([files, 1]);
  expect(await takeIn(mail)).toEqual({ outcome: "duplicate", of: { reference } });
  expect(noted).toBe(2);
  await freeze(reference);
  const before = kept.length;
  expect(await takeIn(mail)).toEqual({ outcome: "duplicate", of: { reference }, gone: true });
  expect([kept.length, noted]).toEqual([before, 2]);
});

test("a form whose complaint is erased takes no uploads, and one that is there takes them once", async () => {
  const built = await door();
  const attach = async (_: readonly string[], reference: Reference) => {
    kept.push(reference);
    return [];
  };
  const form = { message: "It broke.", email: "ann@example.com", attachments: ["upl_1"] };
  const send = () => receiveForm({ ...built, attach, linksLast: 1_000 }, { form, key: "key-1" } as unknown as Sent);
  const first = await send();
  if (first.outcome !== "accepted") throw new Error(first.outcome);
  expect(await send()).toMatchObject({ outcome: "accepted", replayed: true });
  expect(kept).toHaveLength(1);
  await freeze(first.complaint.reference);
  const before = await rows();
  expect((await send()).outcome).toBe("key-reused");
  expect(kept).toHaveLength(1);
  expect(await rows()).toEqual(before);
});
