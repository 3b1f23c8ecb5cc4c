import { readdir } from "node:fs/promises";
import { join } from "node:path";
import {
  GetAccountSendingEnabledCommand,
  GetSendQuotaCommand,
  SendEmailCommand,
  SendRawEmailCommand,
} from "@aws-sdk/client-ses";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { MailFault } from "../../../../infra/local/emulators/faults.ts";
import type { ReadMail } from "../../../../infra/local/emulators/mail/read-mail.ts";
import { type Started, startForTest } from "./start-for-test.ts";

let started: Started;
beforeAll(async () => {
  started = await startForTest();
});
afterAll(() => started.stopAndForget());
afterEach(() => started.setFaults({ ses: "ok" }));

const raw = (...fields: string[]) =>
  Buffer.from(["From: Care <care@acme.example>", ...fields, "", "Hällo", ""].join("\r\n"));
const send = (message: Buffer, to?: string[]) =>
  started.mail.send(new SendRawEmailCommand({ RawMessage: { Data: message }, Destinations: to }));
const look = async <Answer>(path: string) => (await (await fetch(`${started.mailUrl}${path}`)).json()) as Answer;
const mailsTo = (address: string) => look<ReadMail[]>(`/mail?to=${encodeURIComponent(address)}`);

describe("a raw mail", () => {
  it("gets a Message-ID and a Date of SES's own, and loses its Bcc", async () => {
    const answer = await send(
      raw(
        "To: Ann <ann@example.com>",
        "Bcc: hidden@example.com",
        "Message-ID: <mine@acme.example>",
        "Date: Thu, 1 Jan 1970 00:00:00 +0000",
        "References: <one@example.com>\r\n <two@example.com>",
        "Subject: =?utf-8?Q?H=C3=A4?=",
        "X-Heard-Reference: 7KQ2M9XTP",
      ),
    );
    const [mail, ...others] = await mailsTo("ANN@example.com");
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      id: answer.MessageId,
      from: "care@acme.example",
      to: ["ann@example.com", "hidden@example.com"],
      subject: "Hä",
      text: "Hällo\n",
      html: "",
      headers: {
        "message-id": `<${answer.MessageId}@email.amazonses.com>`,
        references: "<one@example.com> <two@example.com>",
        "x-heard-reference": "7KQ2M9XTP",
      },
    });
    expect(mail?.headers).not.toHaveProperty("bcc");
    expect(mail?.headers.date).not.toContain("1970");
    expect(Math.abs(Date.parse(mail?.at ?? "") - Date.now())).toBeLessThan(10_000);
  });

  it("goes to the destinations alone, where there are any", async () => {
    await send(raw("To: list@example.com"), ["Bob <bob@example.com>"]);
    expect(await mailsTo("list@example.com")).toEqual([]);
    expect((await mailsTo("bob@example.com"))[0]?.headers.to).toBe("list@example.com");
  });

  it.each([
    ["without a destination", raw("Subject: nobody"), "Missing required header 'To'."],
    ["to a non-ASCII local part", raw("To: jürgen@example.com"), "Local address contains control or whitespace"],
    ["to half an address", raw("To: ann@"), "Missing final '@domain'"],
    ["over 10 MB", Buffer.concat([raw("To: a@example.com"), Buffer.alloc(10 * 1024 * 1024)]), "Message length"],
  ])("is refused %s", async (_fact, message, reason) => {
    await expect(send(message)).rejects.toMatchObject({
      name: "InvalidParameterValue",
      message: expect.stringContaining(reason),
      $metadata: { httpStatusCode: 400 },
    });
  });

  it("keeps its tags", async () => {
    await started.mail.send(
      new SendRawEmailCommand({
        RawMessage: { Data: raw("To: tagged@example.com") },
        Tags: [
          { Name: "reference", Value: "7KQ2M9XTP" },
          { Name: "debt", Value: "d1" },
        ],
      }),
    );
    const [mail] = await mailsTo("tagged@example.com");
    expect(mail?.headers["x-ses-message-tags"]).toBe("reference=7KQ2M9XTP, debt=d1");
  });
});

it("SendEmail composes what it is given", async () => {
  await started.mail.send(
    new SendEmailCommand({
      Source: "Care <care@acme.example>",
      Destination: { ToAddresses: ["cy@example.com"], BccAddresses: ["dan@example.com"] },
      Message: { Subject: { Data: "Grüße" }, Body: { Text: { Data: "Ä plain" }, Html: { Data: "<p>Ä rich</p>" } } },
    }),
  );
  const [mail] = await mailsTo("dan@example.com");
  expect(mail).toMatchObject({
    subject: "Grüße",
    to: ["cy@example.com", "dan@example.com"],
    headers: { to: "cy@example.com" },
  });
  expect([mail?.text.trim(), mail?.html.trim()]).toEqual(["Ä plain", "<p>Ä rich</p>"]);
});

it("the account tells its quota and whether it may send", async () => {
  expect(await started.mail.send(new GetSendQuotaCommand({}))).toMatchObject({
    Max24HourSend: 50_000,
    MaxSendRate: 14,
  });
  await started.setFaults({ ses: "paused" });
  expect((await started.mail.send(new GetAccountSendingEnabledCommand({}))).Enabled).toBe(false);
});

describe("told to", () => {
  it.each([
    ["down", "ServiceUnavailable", 503],
    ["throttle", "Throttling", 400],
    ["quota", "Throttling", 400],
    ["paused", "AccountSendingPausedException", 400],
    ["reject", "MessageRejected", 400],
  ] as [MailFault, string, number][])("%s, it refuses with %s and sends nothing", async (ses, name, httpStatusCode) => {
    await started.setFaults({ ses });
    const refused = send(raw(`To: ${ses}@example.com`));
    await expect(refused).rejects.toMatchObject({ name, $metadata: { httpStatusCode } });
    expect(await mailsTo(`${ses}@example.com`)).toEqual([]);
  });

  it("lose answers, it sends the mail and breaks the connection", async () => {
    await started.setFaults({ ses: "lose-answers" });
    await expect(send(raw("To: lost@example.com"))).rejects.toThrow();
    expect(await mailsTo("lost@example.com")).toHaveLength(1);
  });

  it("hang, it doesn't answer, and nothing goes out for one who gave up", async () => {
    await started.setFaults({ ses: "hang" });
    const command = new SendRawEmailCommand({ RawMessage: { Data: raw("To: patient@example.com") } });
    await expect(started.mail.send(command, { abortSignal: AbortSignal.timeout(200) })).rejects.toThrow();
    expect(await mailsTo("patient@example.com")).toEqual([]);
  });
});

describe("the mailbox", () => {
  it("dates mails by the pipeline's clock, and arrivals by the real one", async () => {
    await started.setClock(48 * 3_600_000);
    await send(raw("To: later@example.com", "X-Heard-Reference: LATER"));
    const hoursFromNow = (time: number) => Math.round(Math.abs(time - Date.now()) / 3_600_000);
    expect(hoursFromNow(Date.parse((await mailsTo("later@example.com"))[0]?.at ?? ""))).toBe(48);
    const arrivals = await look<[number, number, string, string][]>("/mail/arrivals");
    expect(arrivals.map(([index]) => index)).toEqual(arrivals.map((_, index) => index));
    const [index, at, to, reference] = arrivals.at(-1) ?? [];
    expect([hoursFromNow(at ?? 0), to, reference]).toEqual([0, "later@example.com", "LATER"]);
    expect(await look(`/mail/arrivals?from=${index}`)).toHaveLength(1);
    expect(await look("/mail/count")).toBe(arrivals.length);
  });

  it("shows the last mails, and a raw mail by its id", async () => {
    const { MessageId } = await send(raw("To: raw@example.com"));
    expect((await look<ReadMail[]>("/mail?last=1")).map((mail) => mail.to)).toEqual([["raw@example.com"]]);
    const response = await fetch(`${started.mailUrl}/mail/${MessageId}`);
    expect(response.headers.get("content-type")).toBe("message/rfc822");
    expect(await response.text()).toContain("\r\n\r\nHällo");
    expect((await fetch(`${started.mailUrl}/mail/..%2Fmail`)).status).toBe(404);
  });

  it("is the same after a restart", async () => {
    const before = await look("/mail");
    started = await started.restart();
    expect(await look("/mail")).toEqual(before);
    const names = await readdir(join(started.dataDir, "mail"));
    expect(names.every((name) => name.endsWith(".eml"))).toBe(true);
  });
});

it("a rate, where one is set, refuses what is over it", async () => {
  const slow = await startForTest({ mailsPerSecond: 1 });
  const command = () => slow.mail.send(new SendRawEmailCommand({ RawMessage: { Data: raw("To: a@example.com") } }));
  // At once: the second of two in turn comes a second later where the machine is busy.
  const sent = await Promise.allSettled([command(), command(), command(), command()]);
  expect(sent.map(({ status }) => status)).toContain("fulfilled");
  const refused = sent.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  expect(refused.length).toBeGreaterThan(0);
  for (const reason of refused)
    expect(reason).toMatchObject({ name: "Throttling", message: "Maximum sending rate exceeded." });
  await slow.stopAndForget();
});
