import type { Faults } from "../../../infra/local/emulators/faults.ts";
import { call } from "./call.ts";
import type { LocalHost } from "./local-host.ts";

const order = async ({ url }: LocalHost, path: string, body: unknown = {}): Promise<void> => {
  const { status, text } = await call("POST", `${url}/_local/${path}`, { body });
  if (status >= 300) throw new Error(`${path} was answered ${status}: ${text}`);
};

export const setFaults = (host: LocalHost, faults: Faults): Promise<void> => order(host, "faults", faults);

/** An ISO 8601 duration. A sweep follows at once, as it would have in the time that was skipped. */
export const advanceClock = (host: LocalHost, advance: string): Promise<void> => order(host, "clock", { advance });

export const purgeQueues = (host: LocalHost): Promise<void> => order(host, "queues/purge");

/** A mail that went out, in the order in which they did. */
export interface Arrival {
  to: string;
  reference: string;
}

export const readArrivals = async ({ url }: LocalHost, from = 0): Promise<Arrival[]> => {
  const { text } = await call("GET", `${url}/_local/mail/arrivals?from=${from}`);
  const rows = JSON.parse(text) as [number, number, to: string, reference: string][];
  return rows.map(([, , to, reference]) => ({ to, reference }));
};

/** Of every mail which debt it paid, as SES's message tags tell: two mails for one debt are one too many. */
export const readPaidDebts = async ({ url }: LocalHost): Promise<string[]> => {
  const { text } = await call("GET", `${url}/_local/mail`);
  return (JSON.parse(text) as { headers: Record<string, string> }[]).map(
    ({ headers }) => headers["x-ses-message-tags"] ?? "",
  );
};
