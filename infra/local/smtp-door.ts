import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import type { MailDoorPlan } from "../topology/model.ts";
import type { Clock } from "./clock.ts";
import type { Emulators } from "./emulators/emulators.ts";
import { receivedNotification } from "./received-notification.ts";
import { takePort } from "./take-port.ts";

export interface SmtpDoor {
  url: string;
  close(): Promise<void>;
}

interface SmtpDoorOptions {
  port: number;
  plan: MailDoorPlan;
  emulators: Pick<Emulators, "environment" | "bucketName" | "queueUrl">;
  clock: Pick<Clock, "now">;
}

/** What SES takes in ("Quotas related to email receiving"). */
const MOST_BYTES = 40 * 1024 * 1024;
const MOST_CLIENTS = 20;

/**
 * Stands in for SES's receiving: a mail is in the bucket and told to the queue before its sender hears that it was taken. It
 * takes mail to any address, so that any mail program can complain; nobody checks who sends it, and the verdicts say so.
 */
export const openSmtpDoor = async ({ port, plan, emulators, clock }: SmtpDoorOptions): Promise<SmtpDoor> => {
  const { environment, bucketName, queueUrl } = emulators;
  const { prefix, queue } = plan;
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const region = "us-east-1";
  const endpointOf = (service: string) => environment[`AWS_ENDPOINT_URL_${service}`] ?? "";
  const s3 = new S3Client({ endpoint: endpointOf("S3"), region, credentials, forcePathStyle: true });
  const sqs = new SQSClient({ endpoint: endpointOf("SQS"), region, credentials, useQueueUrlAsEndpoint: false });

  const take = async (stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<string> => {
    const mail = await buffer(stream);
    if (stream.sizeExceeded) throw Object.assign(new Error("The mail is too large."), { responseCode: 552 });
    const id = randomUUID();
    const objectKey = `${prefix}${id}`;
    const from = envelope.mailFrom === false ? "" : envelope.mailFrom.address;
    const to = envelope.rcptTo.map(({ address }) => address);
    const told = receivedNotification({ id, at: clock.now(), from, to, bucketName, objectKey });
    await s3.send(new PutObjectCommand({ Bucket: bucketName, Key: objectKey, Body: mail }));
    await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl(queue), MessageBody: JSON.stringify(told) }));
    return `Taken as ${id}`;
  };

  const server = new SMTPServer({
    banner: "Heard on this machine",
    size: MOST_BYTES,
    maxClients: MOST_CLIENTS,
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    closeTimeout: 500,
    logger: false,
    onData: (stream, session, done) => {
      take(stream, session).then(
        (answer) => done(null, answer),
        (error: Error) => done(Object.assign(error, "responseCode" in error ? {} : { responseCode: 451 })),
      );
    },
  });
  // A client that goes away in the middle is its own affair.
  server.on("error", () => {});
  await takePort(server.server, port, "SMTP_PORT");
  const { port: taken } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${taken}`,
    close: async () => {
      await new Promise<void>((resolve) => server.close(resolve));
      s3.destroy();
      sqs.destroy();
    },
  };
};
