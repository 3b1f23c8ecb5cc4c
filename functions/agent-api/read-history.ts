import type { Execution } from "../../shared/complaints/execution.ts";
import type { AgentActor } from "../../shared/domain/agent-actor.ts";
import { isVisibleTo } from "../../shared/domain/agent-profile.ts";
import type { Complaint } from "../../shared/domain/complaint.ts";
import type { CustomerId, Reference } from "../../shared/domain/ids.ts";
import { ownersOf } from "../../shared/domain/owners.ts";
import { inParallel } from "../../shared/in-parallel.ts";
import type { ComplaintStore, Position } from "../../shared/storage/complaint-store.ts";
import { complaintView, time } from "./complaint-view.ts";
import { inOrder, wordsView } from "./timeline-view.ts";

const MOST_LISTED = 20;
/** Mails of theirs that were set aside lie among them. */
const MOST_PAGES = 6;
const PAGE = 100;
const MOST_TOLD = 10;
/** Bytes of JSON. */
const MOST_WORDS = 200 * 1024;
const AT_ONCE = 5;

/**
 * The customer's other complaints over all channels, newest first, and what was said in the latest of those that the agent may
 * see, oldest first. Of another team's it is only told that there are some: whoever needs to know more can ask that team.
 */
export const readHistory = async (
  { store, policy }: Pick<Execution, "store" | "policy">,
  actor: AgentActor,
  complaint: Complaint,
  /** Which are told elsewhere. */
  absorbed: readonly Reference[],
) => {
  const { others, isEnd } = await readOthers(store, complaint);
  const isTold = (other: Complaint) => isVisibleTo(actor, other) && !absorbed.includes(other.reference);
  const telling = others.filter(isTold);
  const told = await inParallel(AT_ONCE, telling.slice(0, MOST_TOLD), (other) => store.loadTimeline(other.reference));
  const words = inOrder(told.flatMap((one) => (one !== undefined && isTold(one.complaint) ? [wordsView(one)] : [])));
  const timeline = newest(words);
  const isAll = timeline.length === words.length && telling.length <= MOST_TOLD && isEnd;
  return {
    complaints: others.map((other) =>
      isVisibleTo(actor, other) ? complaintView(other, policy) : elsewhereView(other),
    ),
    timeline,
    ...(isAll ? {} : { truncated: true as const }),
  };
};

/** Under all ids that they are known by, and were before they left an address. */
const readOthers = async (
  store: Pick<ComplaintStore, "listOfCustomer" | "loadMany">,
  complaint: Complaint,
): Promise<{ others: Complaint[]; isEnd: boolean }> => {
  const lists = await Promise.all(ownersOf(complaint).map((id) => listOthers(store, id, complaint.reference)));
  const found = await store.loadMany([...new Set(lists.flatMap(({ references }) => references))]);
  const others = found.toSorted((one, other) => other.receivedAt - one.receivedAt);
  return {
    others: others.slice(0, MOST_LISTED),
    isEnd: others.length <= MOST_LISTED && lists.every((list) => list.isEnd),
  };
};

/** As many as are listed, and whether there are no more. One request, unless mails lie among them. */
const listOthers = async (
  store: Pick<ComplaintStore, "listOfCustomer">,
  customer: CustomerId,
  shown: Reference,
): Promise<{ references: Reference[]; isEnd: boolean }> => {
  const found: Reference[] = [];
  // The one that is shown, those that are listed, and one to know that there are more.
  let limit = MOST_LISTED + 2;
  let from: Position | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const { references, next } = await store.listOfCustomer(customer, limit, from);
    found.push(...references.filter((other) => other !== shown));
    if (found.length > MOST_LISTED) break;
    if (next === undefined) return { references: found, isEnd: true };
    [from, limit] = [next, PAGE];
  }
  return { references: found.slice(0, MOST_LISTED), isEnd: false };
};

const elsewhereView = ({ reference, channel, stage, team, receivedAt }: Complaint) => ({
  reference,
  channel,
  status: stage.status,
  team,
  receivedAt: time(receivedAt),
  elsewhere: true as const,
});

const newest = <Item>(words: readonly Item[]): Item[] => {
  let left = MOST_WORDS;
  const first = words.findLastIndex((item) => {
    left -= Buffer.byteLength(JSON.stringify(item));
    return left < 0;
  });
  return words.slice(first + 1);
};
