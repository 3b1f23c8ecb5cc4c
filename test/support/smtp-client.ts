import { createTransport, type SendMailOptions } from "nodemailer";
import type { Host } from "../../infra/local/host.ts";

export interface Envelope {
  from: string;
  to: string;
}

/** A mail program, which sends by SMTP to a host's door for mail. */
export const smtpClient = ({ smtpUrl }: Pick<Host, "smtpUrl">) => {
  const transport = createTransport({ url: smtpUrl ?? "", ignoreTLS: true, pool: true, maxConnections: 4 });
  return {
    /** As a mail program composes it. */
    send: (mail: SendMailOptions) => transport.sendMail(mail),
    /** Byte for byte. */
    sendRaw: (raw: Uint8Array | string, envelope: Envelope) =>
      transport.sendMail({ raw: Buffer.from(raw), envelope: { ...envelope } }),
    close: () => transport.close(),
  };
};
