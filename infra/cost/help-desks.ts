import { agentsFor } from "./options-at-volume.ts";

/** US dollars for a seat and month, as the vendor's own page had them on the day on which somebody copied it. */
export interface HelpDesk {
  plan: string;
  usd: number;
  page: string;
  read: string;
}

const zendesk = { page: "https://www.zendesk.com/pricing/", read: "7 October 2026" };
const freshdesk = { page: "https://www.freshworks.com/freshdesk/pricing/", read: "5 May 2026" };
const helpScout = { page: "https://www.helpscout.com/pricing/", read: "8 May 2026" };
const intercom = { page: "https://www.intercom.com/pricing", read: "20 September 2026" };

export const helpDesks: readonly HelpDesk[] = [
  { plan: "Zendesk Suite Team, paid yearly", usd: 55, ...zendesk },
  { plan: "Zendesk Suite Professional, paid yearly", usd: 115, ...zendesk },
  { plan: "Freshdesk Growth, paid yearly", usd: 19, ...freshdesk },
  { plan: "Freshdesk Pro, paid yearly", usd: 55, ...freshdesk },
  { plan: "Help Scout Standard", usd: 25, ...helpScout },
  { plan: "Help Scout Plus", usd: 45, ...helpScout },
  { plan: "Intercom Essential", usd: 19, ...intercom },
  { plan: "Intercom Advanced", usd: 85, ...intercom },
];

export const seatsUsd = ({ usd }: Pick<HelpDesk, "usd">, complaints: number): number => agentsFor(complaints) * usd;
