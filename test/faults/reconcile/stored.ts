import { waitAtMost } from "../../support/eventually.ts";
import { type Agent, expectStatus } from "./agents.ts";

/** As a supervisor's list shows it. */
export interface Stored {
  reference: string;
  status: string;
  customer: { email?: string };
  acknowledgement: { state: string };
  pendingMails: { mail: string }[];
}

/** Every complaint there is. */
export const readStored = async (supervisor: Agent): Promise<Stored[]> => {
  const all: Stored[] = [];
  let cursor = "";
  do {
    const { text } = expectStatus(await supervisor.get(`complaints?limit=100${cursor}`), 200);
    const page = JSON.parse(text) as { items: Stored[]; nextCursor?: string };
    all.push(...page.items);
    cursor = page.nextCursor === undefined ? "" : `&cursor=${encodeURIComponent(page.nextCursor)}`;
  } while (cursor !== "");
  return all;
};

const isSettled = ({ acknowledgement, pendingMails }: Stored): boolean =>
  acknowledgement.state === "sent" && pendingMails.length === 0;

/** Whether, in so many ms, all of these are known to be acknowledged, so that no second mail can follow. */
export const areSettled = async (supervisor: Agent, references: string[], millis: number): Promise<boolean> => {
  const settled = await waitAtMost(millis, async () => {
    const done = new Set((await readStored(supervisor)).filter(isSettled).map(({ reference }) => reference));
    return references.every((reference) => done.has(reference));
  });
  return settled ?? false;
};
