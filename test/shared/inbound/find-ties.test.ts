import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { customerIdOf } from "../../../shared/access/identity.ts";
import { issueReplyAddress } from "../../../shared/access/reply-address.ts";
import { issueThreadId } from "../../../shared/access/thread-id.ts";
import { execute } from "../../../shared/complaints/execute.ts";
import type { Execution } from "../../../shared/complaints/execution.ts";
import type { Reference } from "../../../shared/domain/ids.ts";
import { referenceFrom } from "../../../shared/domain/reference.ts";
import { findTies } from "../../../shared/inbound/find-ties.ts";
import { messageIdHash } from "../../../shared/inbound/mail-identity.ts";
import { readMail } from "../../../shared/inbound/read-mail.ts";
import { createComplaintStore } from "../../../shared/storage/dynamodb-complaint-store.ts";
import { createMailIndex } from "../../../shared/storage/mail-index.ts";
import { createSentMailStore } from "../../../shared/storage/sent-mail-store.ts";
import { type Started, startForTest } from "../../infra/local/emulators/start-for-test.ts";
import {
  agent,
  alice,
  ann,
  command,
  customer,
  DAY,
  NOON,
  type Request,
  receive,
  sam,
  supervisor,
} from "../../support/complaints.ts";
import { ringOf } from "../../support/key-rings.ts";
import { plainMail } from "../../support/mail-gateway.ts";
import { policyForTests as policy } from "../../support/policy.ts";

const DOMAIN = "reply.shop.example";
const ring = ringOf(1);
const ADA = "ada@customer.example";

let started: Started;
let now = NOON;
let execution: Execution;
beforeAll(async () => {
  started = await startForTest({ harsh: true });
  const store = createComplaintStore(started.store, started.tableName);
  execution = { store, policy, now: () => now, newId: () => randomBytes(9).toString("base64url") };
});
beforeEach(() => {
  now = NOON;
});
afterAll(() => started.stopAndForget());

const act = async (reference: Reference, request: Request, by: Parameters<typeof execute>[3]) => {
  const done = await execute(execution, reference, command(request), by);
  if (done.outcome === "refused") throw new Error(`${request.kind}: ${JSON.stringify(done.refusal)}`);
};

const complaintOf = async (email = ADA): Promise<Reference> => {
  const reference = referenceFrom(randomBytes(5), 0);
  const id = customerIdOf(ring.identity, { email });
  await act(reference, receive({ reference, customer: { ...ann, email, id } }), customer);
  return reference;
};

const index = () => createMailIndex(started.store, started.tableName);
const sent = () => createSentMailStore(started.store, started.tableName);

const tiesOf = async (fields: Parameters<typeof plainMail>[0], email: string | null = ADA) => {
  const mail = await readMail(Buffer.from(plainMail(fields)));
  const recipients = mail.to.map(({ address }) => address);
  await started.resetUsage();
  const ties = await findTies({ execution, index: index(), sent: sent(), replyDomain: DOMAIN }, ring, {
    mail,
    recipients,
    email: email ?? undefined,
  });
  const { requests } = (await started.usage()).dynamodb;
  return { ties, requests: Object.values(requests).reduce((sum, count) => sum + count, 0) };
};

const participant = { isParticipant: true, isOpen: true };

test("the signed address settles it with one read, whatever else the mail cites", async () => {
  const [reference, other] = [await complaintOf(), await complaintOf()];
  const to = issueReplyAddress(ring, reference, DOMAIN);
  const more = [`References: ${issueThreadId(ring, other, DOMAIN)}`];
  const { ties, requests } = await tiesOf({ to, subject: other, more });
  expect(ties).toEqual({ replyAddress: { reference, ...participant } });
  expect(requests).toBe(1);
});

test("our own id in References, and the one that SES gave, are our mail's", async () => {
  const reference = await complaintOf();
  await sent().note("0100abc-000", reference, NOON);
  const signed = await tiesOf({ more: [`References: <x@y> ${issueThreadId(ring, reference, DOMAIN)}`] });
  const bySes = await tiesOf({ more: ["In-Reply-To: <0100abc-000@eu-west-1.amazonses.com>"] });
  for (const { ties } of [signed, bySes]) expect(ties).toEqual({ sentMail: { reference, ...participant } });
});

test("of those who used one Message-ID the customer's own complaint is followed", async () => {
  const [theirs, mine] = [await complaintOf("eve@evil.example"), await complaintOf()];
  const note = (content: string, reference: Reference) =>
    index().note(messageIdHash("<worn@out>"), { content, became: { reference } }, NOON);
  await note("a", theirs);
  await note("b", mine);
  await note("c", theirs);
  const { ties } = await tiesOf({ more: ["References: <worn@out>"] });
  expect(ties.references).toEqual({ reference: mine, ...participant });
  const stranger = await tiesOf({ more: ["References: <worn@out>"] }, "who@else.example");
  expect(stranger.ties.references).toMatchObject({ isParticipant: false });
});

test("a reference in the subject is found however it is written, and a word of nine letters is none", async () => {
  const reference = await complaintOf();
  const { ties } = await tiesOf({ subject: `my complaint (${reference.toLowerCase()})!` });
  expect(ties.subject).toEqual({ reference, ...participant });
  expect((await tiesOf({ subject: "complaint something ABCDEFGHJ" })).ties).toEqual({});
});

test("another spelling of the customer's mailbox is the customer, and nobody at all is nobody", async () => {
  const reference = await complaintOf();
  const to = issueReplyAddress(ring, reference, DOMAIN);
  expect((await tiesOf({ to }, "Ada+shop@Customer.example")).ties.replyAddress?.isParticipant).toBe(true);
  expect((await tiesOf({ to }, null)).ties.replyAddress?.isParticipant).toBe(false);
});

test("whoever answers a merged complaint means the one in which it goes on", async () => {
  const [from, through, into] = [await complaintOf(), await complaintOf(), await complaintOf()];
  await act(from, { kind: "merge", into: through }, supervisor(sam));
  await act(through, { kind: "merge", into }, supervisor(sam));
  const { ties } = await tiesOf({ to: issueReplyAddress(ring, from, DOMAIN) });
  expect(ties.replyAddress).toEqual({ reference: into, ...participant });
});

test("long after it was closed a complaint takes no more words", async () => {
  const reference = await complaintOf();
  await act(reference, { kind: "claim" }, agent(alice));
  await act(reference, { kind: "reply", text: "Here you are.", keep: false }, agent(alice));
  await act(reference, { kind: "close", note: "Done." }, agent(alice));
  const to = issueReplyAddress(ring, reference, DOMAIN);
  expect((await tiesOf({ to })).ties.replyAddress?.isOpen).toBe(true);
  now = NOON + 400 * DAY;
  expect((await tiesOf({ to })).ties.replyAddress?.isOpen).toBe(false);
});
