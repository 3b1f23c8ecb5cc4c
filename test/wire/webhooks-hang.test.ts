import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { mailbox } from "../support/mailbox.ts";

/** More than there are workers that acknowledge, so that one which waited for a receiver would keep the others from theirs. */
const COMPLAINTS = 24;

/** Requests that a receiver has and doesn't answer; once one of them ends, however it does, it is in `ended`. */
const open: ServerResponse[] = [];
let ended = 0;
const leaveOpen = (response: ServerResponse): void => {
  open.push(response);
  response.on("close", () => {
    ended += 1;
  });
};
const FAILING = {
  fails: (response: ServerResponse) => response.writeHead(500).end(),
  lies: (response: ServerResponse) =>
    response.writeHead(200, { "content-length": 64 }).write("{", () => response.socket?.end()),
};
/** As many as the host has workers to send with. */
const HANGING = {
  hangs: leaveOpen,
  drips: (response: ServerResponse) => {
    leaveOpen(response);
    response.writeHead(200, { "content-length": 64 }).write("{");
  },
};
/** Each takes nothing once it is bad, in its own way. */
const BAD: Readonly<Record<string, (response: ServerResponse) => unknown>> = { ...FAILING, ...HANGING };

const bad = new Set<string>();
const asked = new Set<string>();
let taken = 0;
let servers: Server[];
let host: HarshHost;
beforeAll(async () => {
  const receivers = await Promise.all(
    Object.entries(BAD).map(async ([id, behave]) => {
      const server = createServer((request, response) => {
        request.resume();
        if (bad.has(id)) {
          asked.add(id);
          return void behave(response);
        }
        taken += 1;
        response.writeHead(204).end();
      }).listen(0, "127.0.0.1");
      await once(server, "listening");
      return { server, endpoint: { id, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` } };
    }),
  );
  servers = receivers.map(({ server }) => server);
  host = await startHarshHost({
    webhooks: { endpoints: receivers.map(({ endpoint }) => endpoint) },
    guard: { client: { acknowledged: 1_000_000, accepted: 1_000_000 } },
  });
});
afterAll(async () => {
  bad.clear();
  for (const response of open) response.destroy();
  await host.stopAndCheck();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

const complain = async (): Promise<string> => {
  const email = newAddress();
  const { status } = await customerClient(host).complain({ email, message: "It came broken." });
  expect(status).toBe(202);
  return email;
};

/** Once each of them was asked and takes nothing, so many customers complain and are told that it arrived. */
const acknowledgedWhileBad = async (ids: readonly string[], complaints: number): Promise<void> => {
  for (const id of ids) bad.add(id);
  await complain();
  // The clock stays: whoever moves it waits for what is under way.
  await eventually(`${ids} were asked`, async () => {
    const isAsked = () => ids.every((id) => asked.has(id));
    if (!isAsked()) await host.runSchedules();
    return isAsked();
  });
  const customers = await Promise.all(Array.from({ length: complaints }, complain));
  for (const customer of customers) await mailbox(host).nth(customer, 1);
};

it("nothing that acknowledges waits for a receiver that fails, or lies: all of it is mailed, and they take nothing", async () => {
  await complain();
  await host.after(0, "all is well", async () => taken >= 2 * servers.length);
  await acknowledgedWhileBad(Object.keys(FAILING), COMPLAINTS / 2);
}, 120_000);

it("nor for one that hangs: all of it is mailed while each of them still hangs", async () => {
  await acknowledgedWhileBad(Object.keys(HANGING), COMPLAINTS);
  expect(ended).toBe(0);
}, 120_000);
