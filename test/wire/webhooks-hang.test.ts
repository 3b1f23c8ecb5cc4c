import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { mailbox } from "../support/mailbox.ts";

const RECEIVERS = 2;
/** More than there are workers that acknowledge, so that one which waited for a receiver would keep the others from theirs. */
const COMPLAINTS = 24;

/** Requests that a receiver has and doesn't answer; once one of them ends, however it does, it is in `ended`. */
const hanging: ServerResponse[] = [];
let ended = 0;
let taken = 0;
let hangs = false;
let servers: Server[];
let host: HarshHost;
beforeAll(async () => {
  servers = await Promise.all(
    Array.from({ length: RECEIVERS }, async () => {
      const server = createServer((request, response) => {
        request.resume();
        if (!hangs) {
          taken += 1;
          return void response.writeHead(204).end();
        }
        hanging.push(response);
        response.on("close", () => {
          ended += 1;
        });
      }).listen(0, "127.0.0.1");
      await once(server, "listening");
      return server;
    }),
  );
  const endpoints = servers.map((server, place) => ({
    id: `hangs-${place}`,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
  }));
  host = await startHarshHost({
    webhooks: { endpoints },
    guard: { client: { acknowledged: 1_000_000, accepted: 1_000_000 } },
  });
});
afterAll(async () => {
  answerAll();
  await host.stopAndCheck();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

const answerAll = (): void => {
  hangs = false;
  for (const response of hanging) response.writeHead(204).end();
};

const complain = async (): Promise<string> => {
  const email = newAddress();
  const { status } = await customerClient(host).complain({ email, message: "It came broken." });
  expect(status).toBe(202);
  return email;
};

it("nothing that acknowledges waits for a receiver: all of it is mailed while each of them still hangs", async () => {
  await complain();
  await host.after(0, "all is well", async () => taken >= 2 * RECEIVERS);
  hangs = true;
  await complain();
  // The clock stays: whoever moves it waits for what is under way.
  await eventually("each receiver has a request that it doesn't answer", async () => {
    if (hanging.length < RECEIVERS) await host.runSchedules();
    return hanging.length >= RECEIVERS;
  });
  const customers = await Promise.all(Array.from({ length: COMPLAINTS }, complain));
  for (const customer of customers) await mailbox(host).nth(customer, 1);
  expect(ended).toBe(0);
}, 120_000);
