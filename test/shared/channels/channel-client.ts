import { Webhook } from "standardwebhooks";
import type { Host } from "../../../infra/local/host.ts";
import { readRealTime } from "../../../infra/local/time-offset.ts";
import { type Answer, readAnswer } from "../../support/answer.ts";
import { documentForTests, expectDocumented } from "../../support/documented.ts";

interface Signing {
  /** Seconds by which the sender's clock differs. */
  offBy?: number;
  secret?: string;
  headers?: Record<string, string>;
}

/** A company's own system that brings what customers said elsewhere, signing as the library of Standard Webhooks does. */
export const channelClient =
  ({ url, inboundSecret }: Pick<Host, "url" | "inboundSecret">, path: string) =>
  async (body: unknown, { offBy = 0, secret = inboundSecret, headers = {} }: Signing = {}): Promise<Answer> => {
    const signedAt = new Date(readRealTime() + offBy * 1_000);
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const webhook = new Webhook(Buffer.from(secret).toString("base64"));
    const answer = await readAnswer(
      await fetch(url + path, {
        method: "POST",
        body: text,
        headers: {
          "content-type": "application/json",
          "webhook-id": "msg_1",
          "webhook-timestamp": String(Math.floor(signedAt.getTime() / 1_000)),
          "webhook-signature": webhook.sign("msg_1", signedAt, text),
          ...headers,
        },
      }),
    );
    // A channel of a company's own isn't in our document.
    if (path in documentForTests.paths) {
      expectDocumented({ method: "POST", path, ...(typeof body === "object" ? { body } : {}) }, answer);
    }
    return answer;
  };
