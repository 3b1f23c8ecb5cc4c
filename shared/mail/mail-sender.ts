import type { SESClient } from "@aws-sdk/client-ses";
import { SendRawEmailCommand } from "@aws-sdk/client-ses";
import type { MailAddress } from "../mail-address.ts";
import type { SendResult } from "./send-result.ts";
import { judgeSesError } from "./ses-errors.ts";

/** An attempt that takes longer has failed, whatever it was waiting for; ms. */
const PATIENCE = 5000;

export interface Dispatch {
  to: MailAddress;
  from: MailAddress;
  /** What `compose` gives: ASCII, at most 10 MB for version 1 of the API. */
  mime: string;
  /** Come back with each event about this mail, and settle a debt whose record was lost. `[A-Za-z0-9_-]`, 1 to 256. */
  tags: { reference: string; debt: string };
}

export interface MailSender {
  /** Never throws for what SES or the network does. A timeout leaves open whether the mail went out. */
  send(dispatch: Dispatch): Promise<SendResult>;
}

export const createMailSender = (client: SESClient, configurationSet?: string): MailSender => ({
  send: async ({ to, from, mime, tags }) => {
    const command = new SendRawEmailCommand({
      Source: from,
      Destinations: [to],
      RawMessage: { Data: Buffer.from(mime, "latin1") },
      Tags: [
        { Name: "reference", Value: tags.reference },
        { Name: "debt", Value: tags.debt },
      ],
      ...(configurationSet === undefined ? {} : { ConfigurationSetName: configurationSet }),
    });
    try {
      const { MessageId } = await client.send(command, { abortSignal: AbortSignal.timeout(PATIENCE) });
      return MessageId === undefined ? { kind: "retry", reason: "unknown" } : { kind: "sent", messageId: MessageId };
    } catch (error) {
      return judgeSesError(error, from);
    }
  },
});
