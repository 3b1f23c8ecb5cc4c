import { createServer } from "node:http";
import type { Allowed } from "../../calls/allowed.ts";
import { watchCalls } from "../../calls/watch-calls.ts";
import type { MailFault } from "../faults.ts";
import { dieWithHost, readOptions, serve, tellHost } from "../serve.ts";
import { limitRate } from "./limit-rate.ts";
import { createMailbox } from "./mailbox.ts";
import { openMails } from "./mails.ts";
import { createSes, type SesState } from "./serve-ses.ts";

dieWithHost();
const { path, mailsPerSecond, allowed } = readOptions<{ path: string; mailsPerSecond?: number; allowed: Allowed }>();
const mails = openMails(path);
const state: SesState = {
  fault: "ok",
  clockOffset: 0,
  usage: { requests: {} },
  mayStillSend: mailsPerSecond ? limitRate(mailsPerSecond) : () => true,
};
const ses = createSes(mails, state, tellHost, watchCalls(allowed));
const mailbox = createMailbox(mails);

const server = createServer((request, response) => {
  const serveRequest = request.method === "POST" ? ses : mailbox;
  serveRequest(request, response).catch((error) => {
    // Whoever was cut off needs no answer.
    if (!request.destroyed || request.complete) console.error(error);
    response.destroy();
  });
});
await serve(server, {
  setFault: (fault: MailFault) => {
    state.fault = fault;
  },
  setClock: (offset: number) => {
    state.clockOffset = offset;
  },
  usage: () => state.usage,
  resetUsage: () => {
    state.usage = { requests: {} };
  },
});
