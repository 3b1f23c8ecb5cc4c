import type { Host } from "../../infra/local/host.ts";
import { type Answer, readAnswer } from "./answer.ts";

/** A company's own mail system, which hands mail on over HTTP. */
export const mailGateway = ({ url, inboundSecret }: Pick<Host, "url" | "inboundSecret">) => ({
  send: async (mail: string | Uint8Array, headers: Record<string, string> = {}): Promise<Answer> =>
    readAnswer(
      await fetch(`${url}/v1/inbound/email`, {
        method: "POST",
        body: mail as NonNullable<RequestInit["body"]>,
        headers: { authorization: `Bearer ${inboundSecret}`, "content-type": "message/rfc822", ...headers },
      }),
    ),
});

let mails = 0;

interface Fields {
  from?: string;
  to?: string;
  subject?: string;
  id?: string | undefined;
  text?: string;
  /** Further headers, each a whole line. */
  more?: readonly string[];
}

/** A plain mail in ASCII, as short as one can be; each has a Message-ID of its own unless it is told one. */
export const plainMail = (fields: Fields = {}): string => {
  mails += 1;
  const { from = "Ada <ada@customer.example>", to = "care@heard.example", subject = "Broken kettle" } = fields;
  const { text = "The kettle came broken.", more = [] } = fields;
  const id = "id" in fields ? fields.id : `<mail-${mails}@customer.example>`;
  const head = [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    ...(id === undefined ? [] : [`Message-ID: ${id}`]),
    ...more,
  ];
  return `${head.join("\r\n")}\r\n\r\n${text}\r\n`;
};
