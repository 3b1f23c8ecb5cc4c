import type { Complaint } from "../complaint.ts";
import type { Policy } from "../policy.ts";
import { type Authority, type Granted, grantedOf, inCurrency, isWithin, type Redress } from "../resolution.ts";
import { approvalIn } from "../turn.ts";
import type { Said } from "./said.ts";

/**
 * Why a member is passed over: what is over needs no word of a common cause, and what waits for a supervisor has one. Nobody's
 * complaint is ended by a mail that doesn't reach them: an agent tells them another way. And a limit is for one complaint, whatever
 * it is resolved with: where so much was granted before that it would be above the sender's, somebody resolves it singly.
 */
export type WhyNotTold = "closed" | "resolved" | "waits-for-approval" | "unreachable" | "above-limits";

/** What a resolution grants each, and what its sender may grant one. `currency`: the company's own. */
export interface Offer {
  redress: Redress;
  authority: Authority;
  currency: string;
}

export const whyNotTold = (
  { stage, customer, ...granted }: Pick<Complaint, "stage" | "customer" | keyof Granted>,
  kind: Said["kind"],
  offer?: Offer,
): WhyNotTold | undefined => {
  const isOver = stage.status === "closed" || stage.status === "resolved";
  if (kind === "resolution" && !isOver && !isReached(customer)) return "unreachable";
  if (stage.status === "closed" || stage.status === "resolved") return stage.status;
  if (kind === "resolution" && approvalIn(stage) !== undefined) return "waits-for-approval";
  return offer !== undefined && isAbove(offer, granted) ? "above-limits" : undefined;
};

/** `authority`: absent where nobody kept it. */
export const offerIn = (
  redress: Redress | undefined,
  authority: Authority | undefined,
  { authority: { currency } }: Pick<Policy, "authority">,
): Offer | undefined =>
  redress === undefined || authority === undefined ? undefined : { redress, authority, currency };

const isAbove = ({ redress, authority, currency }: Offer, granted: Granted): boolean =>
  !isWithin(authority, inCurrency(redress, currency), grantedOf(granted, authority.currency, currency));

const isReached = ({ email, undeliverable, disownedAt }: Complaint["customer"]): boolean =>
  email !== undefined && undeliverable === undefined && disownedAt === undefined;
