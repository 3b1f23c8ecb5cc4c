import { setTimeout as sleep } from "node:timers/promises";
import type { BenchHost } from "./start-host.ts";

export interface Arrival {
  /** Real time, ms with fractions, on the same clock as `performance`. */
  at: number;
  to: string;
  reference: string;
}

export interface Mailbox {
  count(): Promise<number>;
  arrivals(from: number): Promise<Arrival[]>;
  /** The mail number so many to an address, as soon as it is there. */
  waitFor(to: string, number?: number): Promise<ReceivedMail>;
  raw(id: string): Promise<string>;
}

export interface ReceivedMail {
  id: string;
  text: string;
}

const LONGEST_WAIT_MS = 30_000;

/** Asks the mail endpoint itself, so that watching costs the host nothing. */
export const openMailbox = ({ environments }: Pick<BenchHost, "environments">): Mailbox => {
  const mailUrl = environments.advance?.AWS_ENDPOINT_URL_SES;
  const ask = async (path: string) => (await fetch(`${mailUrl}${path}`)).json();
  return {
    count: async () => (await ask("/mail/count")) as number,
    arrivals: async (from) => {
      const rows = (await ask(`/mail/arrivals?from=${from}`)) as [number, number, string, string][];
      return rows.map(([, at, to, reference]) => ({ at, to, reference }));
    },
    raw: async (id) => (await fetch(`${mailUrl}/mail/${id}`)).text(),
    waitFor: async (to, number = 1) => {
      for (const end = Date.now() + LONGEST_WAIT_MS; Date.now() < end; await sleep(10)) {
        const mails = (await ask(`/mail?to=${encodeURIComponent(to)}`)) as ReceivedMail[];
        const mail = mails[number - 1];
        if (mail) return mail;
      }
      throw new Error(`the mail number ${number} never arrived`);
    },
  };
};
