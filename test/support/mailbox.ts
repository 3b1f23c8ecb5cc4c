import type { Host } from "../../infra/local/host.ts";
import { eventually } from "./eventually.ts";

export interface Mail {
  /** ISO 8601 UTC, in the pipeline's time. */
  at: string;
  to: string[];
  subject: string;
  headers: Record<string, string>;
  text: string;
  html: string;
}

/** What was mailed, from the place where a customer would read it. */
export const mailbox = ({ url }: Pick<Host, "url">) => {
  const read = async <Found>(path: string) => (await (await fetch(`${url}/_local/mail${path}`)).json()) as Found;
  const to = (address: string): Promise<Mail[]> => read<Mail[]>(`?to=${encodeURIComponent(address)}`);
  return {
    to,
    count: (): Promise<number> => read<number>("/count"),
    /** Waits for the so-and-so-manieth mail to an address, from 1, and gives it. */
    nth: (address: string, nth: number): Promise<Mail> =>
      eventually(`mail ${nth} to ${address}`, async () => (await to(address))[nth - 1]),
  };
};

/** The customer's page, as a mail links to it, without the place on it. */
export const linkIn = ({ text }: Mail): string => {
  const link = /https?:\/\/\S+\/c\/[a-z2-7]+/u.exec(text)?.[0];
  if (link === undefined) throw new Error(`no link to a page in: ${text}`);
  return link;
};
