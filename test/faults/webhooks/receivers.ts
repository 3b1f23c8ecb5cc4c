import { eventually } from "../../support/eventually.ts";
import { takesAll } from "../../support/webhook-receiver/conducts.ts";
import { openWebhookReceiver, type WebhookReceiver } from "../../support/webhook-receiver/receiver.ts";
import { call } from "../pipeline/call.ts";
import { freePort } from "../pipeline/local-host.ts";

const IDS = ["good", "down", "slow", "half", "liar"] as const;

/** The company's systems, each named after what becomes of it. All are well at first. */
export type Receivers = Record<(typeof IDS)[number], WebhookReceiver> & {
  all: readonly WebhookReceiver[];
  /** By id. */
  urls: Record<string, string>;
  /** As a supervisor is told them. */
  learnSecrets(url: string, supervisor: string): Promise<void>;
  /** All are well again. */
  recover(): Promise<void>;
  close(): Promise<void>;
};

export const openReceivers = async (): Promise<Receivers> => {
  const opened = Object.fromEntries(
    await Promise.all(IDS.map(async (id) => [id, await openWebhookReceiver(id, await freePort())])),
  ) as Record<(typeof IDS)[number], WebhookReceiver>;
  const all = Object.values(opened);
  return {
    ...opened,
    all,
    urls: Object.fromEntries(all.map(({ id, url }) => [id, url])),
    learnSecrets: async (url, supervisor) => {
      for (const { id, know } of all) {
        const headers = { authorization: `Bearer ${supervisor}` };
        const { text } = await eventually(`the secret of ${id}`, async () => {
          const answer = await call("GET", `${url}/v1/agent/webhooks/${id}/secret`, { headers });
          return answer.status === 200 && answer;
        });
        know(JSON.parse(text).secret);
      }
    },
    recover: async () => {
      for (const one of all) one.behave(takesAll);
      await opened.down.comeUp();
    },
    close: async () => {
      await Promise.all(all.map(({ goDown }) => goDown()));
    },
  };
};
