import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { Webhook } from "standardwebhooks";
import { openSigner } from "../../../shared/access/verify-signature.ts";

/** A site with reviews: it sends them in, and puts below them what it is told. */

interface Answer {
  data: { reference: string; origin: { id: string }; text: string };
}

const POLL_MS = 20;
const LONGEST_WAIT_MS = 70_000;

export const openReviewSite = async (host: () => string, inboundSecret: string) => {
  const answers: Answer[] = [];
  let receiver: Webhook | undefined;
  const server = createServer(async (request, response) => {
    const body = await text(request);
    receiver?.verify(body, request.headers as Record<string, string>);
    answers.push(JSON.parse(body) as Answer);
    response.writeHead(204).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}/answers`,
    /** What its answers will be signed with. */
    trust: (secret: string) => {
      receiver = new Webhook(secret);
    },
    publish: async (review: { id: string; rating: number; place: string; text: string }): Promise<string> => {
      const [body, at] = [JSON.stringify(review), new Date()];
      const response = await fetch(`${host()}/v1/inbound/reviews`, {
        method: "POST",
        body,
        headers: {
          "content-type": "application/json",
          "webhook-id": review.id,
          "webhook-timestamp": String(Math.floor(at.getTime() / 1_000)),
          "webhook-signature": openSigner(inboundSecret).sign(review.id, at, body),
        },
      });
      if (response.status !== 202) throw new Error(`the review was answered ${response.status}`);
      return ((await response.json()) as { reference: string }).reference;
    },
    waitForAnswer: async (): Promise<Answer["data"]> => {
      for (let waited = 0; waited < LONGEST_WAIT_MS; waited += POLL_MS) {
        const [answer] = answers;
        if (answer !== undefined) return answer.data;
        await pause(POLL_MS);
      }
      throw new Error("nobody answered the review");
    },
    close: () => server.close(),
  };
};
