import type { Execution } from "../../shared/complaints/execution.ts";
import type { AgentActor } from "../../shared/domain/agent-actor.ts";
import { isVisibleTo } from "../../shared/domain/agent-profile.ts";
import type { Complaint } from "../../shared/domain/complaint.ts";
import type { Reference } from "../../shared/domain/ids.ts";
import { inParallel } from "../../shared/in-parallel.ts";
import { complaintView, time } from "./complaint-view.ts";
import { inOrder, wordsView } from "./timeline-view.ts";

const MOST_LISTED = 20;
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
  { reference, customer }: Complaint,
  /** Which are told elsewhere. */
  absorbed: readonly Reference[],
) => {
  const { references } = await store.listOfCustomer(customer.id, MOST_LISTED + 1);
  const others = await store.loadMany(references.filter((other) => other !== reference));
  const isTold = (other: Complaint) => isVisibleTo(actor, other) && !absorbed.includes(other.reference);
  const telling = others.filter(isTold);
  const told = await inParallel(AT_ONCE, telling.slice(0, MOST_TOLD), (other) => store.loadTimeline(other.reference));
  const words = inOrder(told.flatMap((one) => (one !== undefined && isTold(one.complaint) ? [wordsView(one)] : [])));
  const timeline = newest(words);
  const isAll = timeline.length === words.length && telling.length <= MOST_TOLD && others.length <= MOST_LISTED;
  return {
    complaints: others
      .slice(0, MOST_LISTED)
      .map((other) => (isVisibleTo(actor, other) ? complaintView(other, policy) : elsewhereView(other))),
    timeline,
    ...(isAll ? {} : { truncated: true as const }),
  };
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
