import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createMailSender } from "../../../shared/mail/mail-sender.ts";
import type { SendResult } from "../../../shared/mail/send-result.ts";
import { createSesClient } from "../../../shared/mail/ses-client.ts";
import type { MailAddress } from "../../../shared/mail-address.ts";
import { mailAddress } from "../../../shared/mail-address.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** SES as it is on the wire: a Query API that answers in XML. */
let server: Server;
let answer: Answer;
let requests: URLSearchParams[];
const kept = { ...process.env };

beforeEach(async () => {
  requests = [];
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      requests.push(new URLSearchParams(body));
      answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_SES: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    AWS_REGION: "eu-central-1",
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "test",
  });
});

afterEach(() => {
  process.env = { ...kept };
  server.closeAllConnections();
  server.close();
});

const xml =
  (status: number, body: string): Answer =>
  (_request, response) =>
    response.writeHead(status, { "content-type": "text/xml" }).end(body);
const failure = (code: string, message: string, status = 400): Answer =>
  xml(
    status,
    `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
  );
const success = xml(
  200,
  `<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>0100-abc</MessageId></SendRawEmailResult><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></SendRawEmailResponse>`,
);

const to = mailAddress("maria@example.org") as MailAddress;
const from = mailAddress("care@example.com") as MailAddress;
const send = (given: Answer, configurationSet?: string): Promise<SendResult> => {
  answer = given;
  const mime = "Subject: x\r\n\r\ny";
  const tags = { reference: "7K3QX9MPD", debt: "mail-1-1-0" };
  return createMailSender(createSesClient(), configurationSet).send({ to, from, mime, tags });
};

describe("a mail that SES takes", () => {
  test("goes to one address, from ours, with its tags, and gives the id that SES gave it", async () => {
    expect(await send(success, "heard")).toEqual({ kind: "sent", messageId: "0100-abc" });
    const [request] = requests;
    expect(Object.fromEntries(request ?? [])).toMatchObject({
      Action: "SendRawEmail",
      Source: "care@example.com",
      "Destinations.member.1": "maria@example.org",
      "Tags.member.1.Name": "reference",
      "Tags.member.1.Value": "7K3QX9MPD",
      "Tags.member.2.Name": "debt",
      "Tags.member.2.Value": "mail-1-1-0",
      ConfigurationSetName: "heard",
    });
    expect(Buffer.from(request?.get("RawMessage.Data") ?? "", "base64").toString()).toBe("Subject: x\r\n\r\ny");
  });
});

describe("a mail that SES doesn't take", () => {
  const notVerified =
    "Email address is not verified. The following identities failed the check in region EU-CENTRAL-1: ";
  test.each([
    ["Throttling", "Maximum sending rate exceeded.", "throttled"],
    ["ThrottlingException", "Rate exceeded", "throttled"],
    ["Throttling", "Daily message quota exceeded.", "quota"],
    ["MessageRejected", `${notVerified}maria@example.org`, "sandbox"],
    ["MessageRejected", `${notVerified}care@example.com`, "sender-unverified"],
    ["MailFromDomainNotVerifiedException", "no MX", "sender-unverified"],
    ["MessageRejected", "Sending suspended for this account.", "paused"],
    ["AccountSendingPausedException", "Account is paused", "paused"],
    ["ConfigurationSetSendingPausedException", "paused", "paused"],
    ["ConfigurationSetDoesNotExist", "Configuration set heard does not exist.", "configuration"],
    ["ConfigurationSetDoesNotExistException", "no such set", "configuration"],
    ["AccessDenied", "User is not authorized to perform ses:SendRawEmail", "not-allowed"],
    ["InvalidClientTokenId", "The security token is invalid", "not-allowed"],
    ["SignatureDoesNotMatch", "Signature expired", "not-allowed"],
    ["MessageRejected", "Your message contains a virus", "content"],
    ["InvalidParameterValue", "Message length is more than 10485760 bytes long", "content"],
    ["InvalidParameterValue", "Duplicate header 'Subject'.", "content"],
    ["SomethingNew", "that nobody has seen", "unknown"],
  ])("%s: %s is tried again, as %s", async (code, message, reason) => {
    expect(await send(failure(code, message))).toEqual({ kind: "retry", reason });
    expect(requests).toHaveLength(1);
  });

  test.each([
    ["InternalFailure", 500],
    ["ServiceUnavailable", 503],
    ["SomethingNew", 502],
  ])("%s with %i is tried again, and not by the SDK", async (code, status) => {
    expect(await send(failure(code, "", status))).toEqual({ kind: "retry", reason: "unavailable" });
    expect(requests).toHaveLength(1);
  });

  test.each([
    "Missing final '@domain'",
    "Missing domain",
    "Local address contains control or whitespace",
    "Local address contains dot-dot",
    "Domain contains illegal character",
    "Domain starts with dot",
    "Illegal address",
  ])("%s is refused for good", async (message) => {
    expect(await send(failure("InvalidParameterValue", message))).toEqual({
      kind: "refused",
      reason: "address-impossible",
    });
  });

  test("an answer that isn't SES's is tried again", async () => {
    expect(await send(xml(502, "<html>Bad gateway</html>"))).toMatchObject({ kind: "retry" });
    expect(await send(xml(200, "<nonsense/>"))).toMatchObject({ kind: "retry" });
  });

  test("a connection that breaks is tried again", async () => {
    expect(await send((request) => request.socket.destroy())).toEqual({ kind: "retry", reason: "network" });
  });

  test("nobody there is tried again", async () => {
    process.env.AWS_ENDPOINT_URL_SES = "http://127.0.0.1:1";
    expect(await send(success)).toEqual({ kind: "retry", reason: "network" });
  });

  test("an SES that stops within its answer is given up as well", { timeout: 8000 }, async () => {
    expect(await send((_request, response) => response.writeHead(200).write("<Send"))).toEqual({
      kind: "retry",
      reason: "timeout",
    });
  });

  test("an SES that doesn't answer is given up within 5 seconds", { timeout: 8000 }, async () => {
    const start = performance.now();
    expect(await send(() => undefined)).toEqual({ kind: "retry", reason: "timeout" });
    expect(performance.now() - start).toBeLessThan(5500);
  });
});
