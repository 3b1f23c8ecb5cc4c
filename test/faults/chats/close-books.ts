import { waitAtMost } from "../../support/eventually.ts";
import { call } from "../pipeline/call.ts";
import type { Office } from "./agent.ts";
import type { Customer } from "./customer.ts";
import { PAST_MAILING } from "./fixtures/host-plan.ts";
import type { HostOfChats } from "./host-of-chats.ts";
import { complaintSchema, judgeMails, judgeOrder, type Read } from "./judge.ts";
import type { Tally } from "./tally.ts";

interface Books {
  host: HostOfChats;
  supervisor: string;
  customers: readonly Customer[];
  /** Who has left, and comes back when everything is mailed. */
  gone: readonly Customer[];
  office: Office;
  tally: Tally;
}

const SETTLED_MS = 120_000;
/** More would wait for one another. */
const ASKING = 16;
const MOST_SWEEPS = 30;

/** Everybody who is there takes what there is, two minutes pass, the others come back; and all of it is held against the tables. */
export const closeBooks = async ({ host, supervisor, customers, gone, office, tally }: Books) => {
  const here = customers.filter((one) => !gone.includes(one));
  await settle(tally, here);
  await takenInChat(host, supervisor, here, tally);
  const mails = await mailWhatIsOwed(host, supervisor, customers, tally);
  const figures = { mailed: 0, takenInTime: 0, either: 0 };
  for (const customer of customers) {
    const read = await readChat(host, supervisor, customer);
    if (read === undefined) continue;
    const { wrong, ...found } = judgeMails(customer, read, mails.get(customer.number) ?? [], host.kills);
    for (const key of ["mailed", "takenInTime", "either"] as const) figures[key] += found[key];
    tally.wrong.push(...wrong);
  }
  for (const { client } of customers) {
    client.want(true);
    client.look(true);
  }
  await settle(tally, customers);
  for (const customer of customers) {
    const read = await readChat(host, supervisor, customer);
    const answers = office.answers.get(customer.number) ?? [];
    const wrong = read === undefined ? ["it has no complaint"] : judgeOrder(customer, answers, read);
    tally.wrong.push(...wrong.map((what) => `chat ${customer.number}: ${what}`));
  }
  return figures;
};

/**
 * A push that was lost is noticed with the next one: whoever wants to know now asks. What is confirmed because of the answer is
 * proven by that to a second question.
 */
const settle = async (tally: Tally, customers: readonly Customer[]): Promise<void> => {
  const left = customers.values();
  const askInTurn = async () => {
    for (const { number, client } of left) {
      for (const _ of ["what is missing", "what was confirmed"]) {
        await waitAtMost(SETTLED_MS, client.isSettled);
        client.ask();
      }
      if ((await waitAtMost(SETTLED_MS, client.isSettled)) !== true) tally.wrong.push(`chat ${number} never settles`);
    }
  };
  await Promise.all(Array.from({ length: ASKING }, askInTurn));
};

/** What is confirmed is owed to nobody any more. */
const takenInChat = async (host: HostOfChats, supervisor: string, here: readonly Customer[], tally: Tally) => {
  let owing = here.filter(({ client, confirms }) => confirms && client.isLooking());
  await waitAtMost(SETTLED_MS, async () => {
    owing = await stillOwing(host, supervisor, owing);
    return owing.length === 0;
  });
  for (const { number } of owing) tally.wrong.push(`chat ${number}: an answer is confirmed and still to be mailed`);
};

/** Lets two minutes pass, and as many moments after them as it takes. Gives the texts of all mails by chat. */
const mailWhatIsOwed = async (
  host: HostOfChats,
  supervisor: string,
  customers: readonly Customer[],
  tally: Tally,
): Promise<Map<number, string[]>> => {
  await host.advance(PAST_MAILING);
  let owing = [...customers];
  for (let sweeps = 0; owing.length > 0 && sweeps < MOST_SWEEPS; sweeps += 1) {
    await waitAtMost(1_000, async () => {
      owing = await stillOwing(host, supervisor, owing);
      return owing.length === 0;
    });
    if (owing.length > 0) await host.advance("PT1S");
  }
  if (owing.length > 0) tally.wrong.push(`mails stay owed in chats ${owing.map(({ number }) => number).join(" ")}`);
  const found = new Map<number, string[]>();
  for (const { number, address } of customers) {
    if (address === undefined) continue;
    const { text } = await call("GET", `${host.url}/_local/mail?to=${encodeURIComponent(address.email)}`);
    found.set(
      number,
      (JSON.parse(text) as { text: string }[]).map((mail) => mail.text),
    );
  }
  return found;
};

const stillOwing = async (host: HostOfChats, supervisor: string, customers: readonly Customer[]) => {
  const owing: Customer[] = [];
  for (const customer of customers) {
    const read = await readChat(host, supervisor, customer);
    const pending = read?.complaint.pendingMails.some(({ mail }) => mail === "reply" || mail === "resolution");
    if (pending) owing.push(customer);
  }
  return owing;
};

const readChat = async ({ url }: HostOfChats, supervisor: string, { client }: Customer): Promise<Read | undefined> => {
  const reference = client.reference();
  if (reference === undefined) return undefined;
  const headers = { authorization: `Bearer ${supervisor}` };
  const { status, text } = await call("GET", `${url}/v1/agent/complaints/${reference}`, { headers });
  return status === 200 ? complaintSchema.parse(JSON.parse(text)) : undefined;
};
