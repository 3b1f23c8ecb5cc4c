import { Webhook } from "standardwebhooks";
import type { Host } from "../../infra/local/host.ts";
import { readRealTime } from "../../infra/local/time-offset.ts";
import { type Answer, readAnswer } from "./answer.ts";

interface Signing {
  /** Seconds by which the sender's clock differs. */
  offBy?: number;
  secret?: string;
  headers?: Record<string, string>;
}

let pushes = 0;

/** A company's own system that knows its customers, signing as the library of Standard Webhooks does. */
export const crmClient = ({ url, inboundSecret }: Pick<Host, "url" | "inboundSecret">) => ({
  push: async (customer: string, body: unknown, { offBy = 0, secret, headers = {} }: Signing = {}): Promise<Answer> => {
    pushes += 1;
    const id = `msg_${pushes}`;
    const signedAt = new Date(readRealTime() + offBy * 1_000);
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const webhook = new Webhook(Buffer.from(secret ?? inboundSecret).toString("base64"));
    return readAnswer(
      await fetch(`${url}/v1/inbound/customers/${encodeURIComponent(customer)}/facts`, {
        method: "PUT",
        body: text,
        headers: {
          "content-type": "application/json",
          "webhook-id": id,
          "webhook-timestamp": String(Math.floor(signedAt.getTime() / 1_000)),
          "webhook-signature": webhook.sign(id, signedAt, text),
          ...headers,
        },
      }),
    );
  },
});
