import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { WebhookVerificationService } from "@hookflo/tern";

export interface Received {
  id: string;
  headers: IncomingHttpHeaders;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: what a test expects of it says what it is
  body: any;
}

export interface Receiver {
  url: string;
  /** Whatever came in, taken or not. */
  received: Received[];
  /** What it says from now on, to all. */
  status: number;
  close(): Promise<void>;
}

/** A system of the company's, beside the host. */
export const startReceiver = async (): Promise<Receiver> => {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const { headers } = request;
    receiver.received.push({ id: String(headers["webhook-id"]), headers, text, body: JSON.parse(text) });
    response.writeHead(receiver.status).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/heard`,
    received: [],
    status: 200,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return receiver;
};

/** As a receiver does it that took another library than ours; this is the standard by the name of one who uses it. */
export const isGenuine = async ({ headers, text }: Received, secret: string): Promise<boolean> => {
  const request = new Request("https://crm.example.com", {
    method: "POST",
    headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
    body: text,
  });
  return (await WebhookVerificationService.verify(request, { platform: "dodopayments", secret })).isValid;
};
