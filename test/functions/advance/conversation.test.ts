import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDigestMailing } from "../../../functions/advance/send-digest.ts";
import { createMailing } from "../../../functions/advance/send-mail.ts";
import type { ReadMail } from "../../../infra/local/emulators/mail/read-mail.ts";
import { addressIdOf } from "../../../shared/access/identity.ts";
import { readReplyAddress } from "../../../shared/access/reply-address.ts";
import { readThreadId } from "../../../shared/access/thread-id.ts";
import { createAddressAccess } from "../../../shared/addresses/create-address-access.ts";
import { execute } from "../../../shared/complaints/execute.ts";
import type { Execution } from "../../../shared/complaints/execution.ts";
import type { Actor } from "../../../shared/domain/command.ts";
import type { MailKind } from "../../../shared/domain/debt.ts";
import type { MailRecord } from "../../../shared/domain/entry.ts";
import type { DebtId, Reference } from "../../../shared/domain/ids.ts";
import { referenceFrom } from "../../../shared/domain/reference.ts";
import { createDelivery } from "../../../shared/mail/deliver.ts";
import { createMailSender } from "../../../shared/mail/mail-sender.ts";
import { type SettingsInput, settingsSchema } from "../../../shared/settings/settings.ts";
import { openVoice } from "../../../shared/settings/voice.ts";
import { createComplaintStore } from "../../../shared/storage/dynamodb-complaint-store.ts";
import { type Started, startForTest } from "../../infra/local/emulators/start-for-test.ts";
import { agent, alice, ann, command, NOON, type Request, receive } from "../../support/complaints.ts";
import { ringOf } from "../../support/key-rings.ts";

const DOMAIN = "reply.shop.example";
const ring = ringOf(1);
const newId = () => randomBytes(9).toString("base64url");
const theirs: MailRecord = { messageId: "<b@mail.example>", references: ["<a@mail.example>"] };
const customer: Actor = { kind: "customer", through: "mail" };

let started: Started;
beforeAll(async () => {
  started = await startForTest({ harsh: true });
});
afterAll(() => started.stopAndForget());

/** What writes to customers, on this company's settings. */
const company = async (input: SettingsInput = { inbound: { replyDomain: DOMAIN } }) => {
  const settings = settingsSchema.parse({ company: { mailFrom: "care@shop.example" }, ...input });
  const store = createComplaintStore(started.store, started.tableName);
  const execution: Execution = { store, policy: settings.policy, now: () => NOON, newId };
  const voice = await openVoice(settings, undefined);
  const sender = createMailSender(started.mail);
  const writing = {
    ...voice,
    settings,
    keyRing: async () => ring,
    deliver: createDelivery({ sender, brand: voice.brand, mailFrom: settings.company.mailFrom }),
    publicUrl: "https://shop.example",
    isMailStopped: async () => false,
    now: () => NOON,
  };
  const sendMail = createMailing({
    ...writing,
    addresses: createAddressAccess(started.store, started.tableName, execution),
    store,
    carryFiles: (_reference, _attachments, send) => send([]),
  });
  return { execution, sendMail, sendDigest: createDigestMailing(writing) };
};
type Company = Awaited<ReturnType<typeof company>>;

/** One complaint and what is mailed about it. */
const complaintOf = async ({ execution, sendMail }: Company, fields: Parameters<typeof receive>[0] = {}) => {
  const reference = referenceFrom(randomBytes(5), 0);
  const email = `${newId()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, "x")}@customer.example`;
  const act = async (request: Request, by: Actor) => {
    const done = await execute(execution, reference, command(request), by);
    if (done.outcome === "refused") throw new Error(`${request.kind}: ${JSON.stringify(done.refusal)}`);
  };
  await act(receive({ ...fields, reference, customer: { ...ann, ...fields.customer, email } }), customer);
  const inbox = async () =>
    (await (await fetch(`${started.mailUrl}/mail?to=${email}`)).json()) as [ReadMail, ...ReadMail[]];
  return {
    reference,
    act,
    /** The mail that the complaint owes, or one of another kind that it might; and what it took of the table. */
    mail: async (kind: MailKind) => {
      const found = await execution.store.loadWithLatest(reference);
      if (found === undefined) throw new Error("the complaint is missing");
      const owed = found.complaint.outbox.find(({ task }) => task.kind === "mail" && task.mail === kind)?.task;
      const task = owed?.kind === "mail" ? owed : { kind: "mail" as const, mail: kind };
      await started.resetUsage();
      const paid = await sendMail(found.complaint, `mail-${newId()}` as DebtId, task, found.latest);
      const { GetItem = 0 } = (await started.usage()).dynamodb.requests;
      expect(paid.result).toMatchObject({ kind: "paid" });
      const sent = (await inbox()).at(-1) as ReadMail;
      return { ...sent, reads: GetItem, references: sent.headers.references?.split(/\s+/) ?? [] };
    },
  };
};
const answerOfAlice = async ({ act }: Awaited<ReturnType<typeof complaintOf>>) => {
  await act({ kind: "claim" }, agent(alice));
  await act({ kind: "reply", text: "Which one?", keep: false }, agent(alice));
};

const byMail = { channel: "email" as const, about: { subject: "Re: Kettle" }, mail: theirs };
const proven = { customer: { ...ann, proof: "authenticated" as const } };

describe("where a customer wrote by mail", () => {
  it("the acknowledgement answers that mail, under its subject, and asks the table for nothing more", async () => {
    const shop = await company();
    const complaint = await complaintOf(shop, { ...byMail, ...proven });
    const { headers, subject, references, reads } = await complaint.mail("acknowledgement");
    expect(subject).toBe(`Re: [${complaint.reference}] Kettle`);
    expect(headers["in-reply-to"]).toBe("<b@mail.example>");
    expect(references.slice(0, 2)).toEqual(["<a@mail.example>", "<b@mail.example>"]);
    expect(references.slice(2).map((id) => readThreadId(ring, id))).toEqual([complaint.reference]);
    expect(readReplyAddress(ring, headers["reply-to"] ?? "", DOMAIN)).toBe(complaint.reference);
    expect(headers["auto-submitted"]).toBe("auto-replied");
    expect(headers.from).toContain("care@shop.example");
    const form = await complaintOf(shop);
    expect(reads).toBe((await form.mail("acknowledgement")).reads);
  });

  it("so does all that follows, and each answers the latest mail", async () => {
    const shop = await company();
    const complaint = await complaintOf(shop, { ...byMail, ...proven });
    const first = await complaint.mail("acknowledgement");
    await answerOfAlice(complaint);
    const reply = await complaint.mail("reply");
    expect([reply.subject, reply.headers["in-reply-to"]]).toEqual([first.subject, "<b@mail.example>"]);
    expect(reply.references).toEqual(first.references);
    expect(reply.headers["auto-submitted"]).toBeUndefined();
    const form = await complaintOf(shop);
    await answerOfAlice(form);
    expect(reply.reads).toBe((await form.mail("reply")).reads + 1);

    const mail = { messageId: "<c@mail.example>", references: [...reply.references, "<ses@email.amazonses.com>"] };
    await complaint.act(
      { kind: "add-message", text: "The red one.", proof: "link", subject: `AW: ${reply.subject}`, mail },
      customer,
    );
    for (const kind of ["update", "reminder", "closing-warning", "follow-up"] as const) {
      const next = await complaint.mail(kind);
      expect([kind, next.subject, next.headers["in-reply-to"]]).toEqual([kind, first.subject, "<c@mail.example>"]);
      expect(next.references).toEqual([...mail.references, "<c@mail.example>"]);
      expect(next.headers["reply-to"]).toBe(first.headers["reply-to"]);
    }
  });

  it("a stranger's words aren't repeated in any subject, which is one for all", async () => {
    const complaint = await complaintOf(await company(), { ...byMail, about: { subject: "Win at evil.example" } });
    const own = `We have your complaint (${complaint.reference})`;
    const acknowledgement = await complaint.mail("acknowledgement");
    expect([acknowledgement.subject, acknowledgement.headers["in-reply-to"]]).toEqual([own, "<b@mail.example>"]);
    for (const kind of ["reminder", "follow-up"] as const) {
      expect((await complaint.mail(kind)).subject).toBe(`Re: ${own}`);
    }
  });

  it("a third party's mail is not what is answered", async () => {
    const complaint = await complaintOf(await company(), { ...byMail, ...proven });
    const mail = { messageId: "<evil@mail.example>" };
    const words = { text: "Me too.", subject: "Evil", mail, thirdParty: { email: "eve@mail.example" } };
    await complaint.act({ kind: "add-message", proof: "none", ...words }, customer);
    const { subject, headers } = await complaint.mail("reminder");
    expect([subject, headers["in-reply-to"]]).toEqual([`Re: [${complaint.reference}] Kettle`, "<b@mail.example>"]);
  });
});

describe("where nobody wrote by mail", () => {
  it("all mails of a complaint share its thread, each says what it is about, and each can be answered", async () => {
    const complaint = await complaintOf(await company());
    const mails = [await complaint.mail("acknowledgement"), await complaint.mail("follow-up")];
    expect(mails.map(({ subject }) => subject)).toEqual([
      `We have your complaint (${complaint.reference})`,
      `Is it really fixed? (${complaint.reference})`,
    ]);
    for (const { references, headers, text } of mails) {
      expect(references.map((id) => readThreadId(ring, id))).toEqual([complaint.reference]);
      expect(headers["in-reply-to"]).toBeUndefined();
      expect(readReplyAddress(ring, headers["reply-to"] ?? "", DOMAIN)).toBe(complaint.reference);
      expect(text).toContain("answer this mail");
    }
  });

  it("and no domain takes answers, no mail asks for one", async () => {
    const complaint = await complaintOf(await company({}));
    for (const kind of ["acknowledgement", "follow-up"] as const) {
      const { headers, references, text } = await complaint.mail(kind);
      expect(headers["reply-to"]).toBeUndefined();
      expect(references).toEqual([expect.stringMatching(/@shop\.example>$/)]);
      expect(readThreadId(ring, references[0] ?? "")).toBe(complaint.reference);
      expect(text).not.toContain("answer this mail");
    }
  });
});

it("an answer to a digest goes to the newest of its complaints, where answers are taken", async () => {
  const references = ["000000012", "000000024"] as Reference[];
  const task = { kind: "digest" as const, references, more: false, proven: false, since: NOON };
  for (const [input, newest] of [
    [{ inbound: { replyDomain: DOMAIN } }, "000000024"],
    [{}, undefined],
  ] as const) {
    const email = `${newId().replaceAll(/[^A-Za-z0-9]/g, "x")}@customer.example`;
    const address = { id: addressIdOf(ring.identity, email), email, language: "en", mails: [], outbox: [] };
    const { sendDigest } = await company(input);
    expect(await sendDigest(address, "digest-1" as DebtId, task)).toMatchObject({ kind: "paid" });
    const [mail] = (await (await fetch(`${started.mailUrl}/mail?to=${email}`)).json()) as [ReadMail];
    const replyTo = mail.headers["reply-to"];
    expect(replyTo && readReplyAddress(ring, replyTo, DOMAIN)).toBe(newest);
  }
});
