import { describe, expect, test } from "vitest";
import { ANSWER, machine } from "./incoming.ts";

const DAEMON = "Mail Delivery Subsystem <MAILER-DAEMON@mx.example.com>";

/** As systems write them that don't use RFC 3464: [system, From, subject, text]. */
const BOUNCES: readonly (readonly [system: string, from: string | null, subject: string, text: string])[] = [
  ["qmail", "MAILER-DAEMON@mx.example.com", "failure notice", "Hi. This is the qmail-send program at mx.example.com."],
  [
    "Exim",
    "Mail Delivery System <Mailer-Daemon@mx.example.com>",
    "Mail delivery failed: returning message to sender",
    "This message was created automatically by mail delivery software.",
  ],
  [
    "sendmail 5",
    DAEMON,
    "Returned mail: User unknown",
    "   ----- Transcript of session follows -----\n550 <a@b.example>... User unknown",
  ],
  [
    "Postfix",
    "Mail Delivery System <MAILER-DAEMON@mx.example.com>",
    "Undelivered Mail Returned to Sender",
    "This is the mail system at host mx.example.com.",
  ],
  [
    "Exchange 5.5",
    "System Administrator <postmaster@example.com>",
    "Undeliverable: Your complaint",
    "Your message\n\n  To:      a@b.example\n  Subject: x\n  Sent:    Mon\n\ndid not reach the following recipient(s):",
  ],
  [
    "Microsoft 365",
    "Microsoft Outlook <postmaster@example.com>",
    "Undeliverable: Your complaint",
    "Delivery has failed to these recipients or groups:",
  ],
  [
    "Microsoft 365, de",
    "postmaster@example.com",
    "Unzustellbar: Ihre Beschwerde",
    "Fehler bei der Nachrichtenzustellung an folgende Empfänger:",
  ],
  [
    "Exchange, fr",
    "postmaster@example.com",
    "Non remis : Votre réclamation",
    "Échec de la remise pour ces destinataires :",
  ],
  [
    "Exchange, es",
    "postmaster@example.com",
    "No se puede entregar: Su queja",
    "Error de entrega a estos destinatarios:",
  ],
  [
    "Domino",
    "Postmaster@example.com",
    "DELIVERY FAILURE: User Ann (ann@example.com) not listed in Domino Directory",
    "Your message\n\n  Subject: x\n\nwas not delivered to:",
  ],
  [
    "Notes",
    "postmaster@example.com",
    "Undeliverable message",
    "------- Failure Reasons  --------\n\nUser not listed in public Name & Address Book",
  ],
  [
    "Gmail",
    "Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
    "Delivery Status Notification (Failure)",
    "Address not found\nYour message wasn't delivered",
  ],
  [
    "Yahoo",
    "MAILER-DAEMON@yahoo.com",
    "Failure Notice",
    "Sorry, we were unable to deliver your message to the following address.",
  ],
  [
    "Amazon WorkMail",
    "MAILER-DAEMON@us-west-2.amazonses.com",
    "Delivery Status Notification (Failure)",
    "An error occurred while trying to deliver the mail to the following recipients:",
  ],
  [
    "OpenSMTPD",
    "Mailer Daemon <MAILER-DAEMON@mx.example.com>",
    "Delivery status notification: error",
    "    Hi!\n\n    This is the MAILER-DAEMON, please DO NOT REPLY to this e-mail.",
  ],
  [
    "DragonFly",
    "MAILER-DAEMON <>",
    "Mail delivery failed",
    "This is the DragonFly Mail Agent v0.13 at df.example.com.",
  ],
  [
    "IMail",
    "Postmaster <postmaster@example.com>",
    "Undeliverable Mail",
    "User mailbox exceeds allowed size: a@b.example",
  ],
  [
    "GroupWise",
    "Mailer-Daemon@example.com",
    "Message status - undeliverable",
    "The message that you sent was undeliverable to the following:\n\ta@b.example (user not found)",
  ],
  [
    "Mail.Ru",
    "mailer-daemon@corp.mail.ru",
    "Ваше сообщение не доставлено. Mail failure.",
    "Это письмо создано автоматически сервером Mail.Ru.",
  ],
  ["m-FILTER, no From", null, "failure notice", "このメールは「m-FILTER」が自動的に生成して送信しています。"],
  [
    "a system with a person's From",
    "ann-admin@example.com",
    "Loop Alert: Duplicated Message-ID (kettles)",
    "Duplicated Message-ID in <kettles@example.com>.",
  ],
  ["a system that misspells itself", "Mail Delivery Subsystem <poostmaster@example.com>", "Hello", "x"],
  ["QQ", "postmaster@qq.com", "系统退信", "抱歉，您的邮件被退回来了……"],
  ["Naver", "MAILER-DAEMON@naver.com", "[반송메일] 문의", "보내신 메일이 전송되지 못했습니다."],
];

describe("what comes back is a bounce", () => {
  test.each(BOUNCES)("from %s", (_, from, subject, text) => {
    const path = from === null ? { "return-path": "<>" } : {};
    expect(machine({ from, subject, text, headers: path })).toMatchObject({ reason: "bounce" });
  });

  test.each(["x-failed-recipients", "X-Mailer-Daemon-Recipients"])("by %s alone", (header) => {
    expect(machine({ headers: { [header]: "a@b.example" } })).toEqual({ reason: "bounce", sign: header.toLowerCase() });
  });

  test("by words and the null path of the envelope", () => {
    const written = {
      from: "No Reply <no-reply@example.com>",
      subject: "Mail",
      text: "Could not be delivered to: <a@b.example>",
    };
    expect(machine(written, { envelope: { from: "", to: [] } })).toEqual({ reason: "bounce", sign: "bounce-opening" });
  });

  test("a bounce that an Auto-Submitted header calls an answer is a bounce", () => {
    const headers = { "auto-submitted": "auto-replied" };
    expect(machine({ from: DAEMON, subject: "Undelivered", headers, ...ANSWER })).toMatchObject({ reason: "bounce" });
  });

  test("a bounce from our own domain is a bounce", () => {
    const rules = { ours: ["@heard.example"], trustedForwarders: [] };
    expect(machine({ from: "MAILER-DAEMON@heard.example" }, {}, rules)).toMatchObject({ reason: "bounce" });
  });
});

const part = (contentType: string, text: string) => ({
  filename: "status",
  contentType,
  bytes: Uint8Array.from(text, (character) => character.charCodeAt(0)),
  inline: false,
});
const status = (...actions: string[]) => ({
  contentTypes: ["multipart/report", "text/plain", "message/delivery-status"],
  report: "delivery-status",
  attachments: [part("message/delivery-status", actions.map((action) => `Action: ${action}\r\n`).join("\r\n"))],
});

describe("a report", () => {
  test.each([
    [["failed"], { reason: "bounce", sign: "delivery-status" }],
    [["delayed", "failed"], { reason: "bounce", sign: "delivery-status" }],
    [[], { reason: "bounce", sign: "delivery-status" }],
    [["delayed"], { reason: "delivery-notice", sign: "delivery-delayed" }],
    [["delivered"], { reason: "delivery-notice", sign: "delivery-delivered" }],
    [["relayed"], { reason: "delivery-notice", sign: "delivery-relayed" }],
  ])("whose actions are %j is told by them", (actions, expected) => {
    expect(machine(status(...actions))).toEqual(expected);
  });

  test.each([
    ["disposition-notification", "delivery-notice"],
    ["feedback-report", "feedback-report"],
  ])("of type %s is a %s, with or without report-type", (type, reason) => {
    const contentTypes = ["multipart/report", "text/plain", `message/${type}`];
    expect(machine({ contentTypes, report: type })).toMatchObject({ reason });
    expect(machine({ contentTypes })).toMatchObject({ reason });
  });

  test("that a person attached says nothing about the person", () => {
    const contentTypes = [
      "multipart/mixed",
      "text/plain",
      "message/rfc822",
      "multipart/report",
      "message/delivery-status",
    ];
    expect(machine({ contentTypes, report: "delivery-status", subject: "My mail came back" })).toBeUndefined();
  });

  test("of a feedback loop older than ARF, or of DMARC, is told by its subject", () => {
    for (const subject of [
      "complaint about message from 192.0.2.7",
      "Report Domain: a.example Submitter: b.example Report-ID: 1",
    ]) {
      expect(machine({ subject })).toEqual({ reason: "feedback-report", sign: "feedback-subject" });
    }
  });
});

test.each([
  [DAEMON, "Warning: could not send message for past 4 hours"],
  [DAEMON, "Delivery Status Notification (Delay)"],
  ["postmaster@example.com", "Read: Your complaint"],
  ["postmaster@example.com", "Gelesen: Ihre Beschwerde"],
])("%s tells by %s that a mail is late or was read", (from, subject) => {
  expect(machine({ from, subject })).toMatchObject({ reason: "delivery-notice" });
});
