import type { AgentId, EntryId } from "./ids.ts";

export type Outcome = "upheld" | "partly_upheld" | "not_upheld" | "withdrawn";
export type RedressKind = "refund" | "discount" | "replacement" | "repair" | "other";

/** What an amount says the cost of. What a replacement or something else is worth, nobody knows by the number beside it. */
export const isMoney = ({ kind }: Pick<Redress, "kind">): boolean => kind === "refund" || kind === "discount";

export interface Redress {
  kind: RedressKind;
  /** In units of `currency`, which is ISO 4217. */
  amount?: number;
  currency?: string;
}

/** How a complaint ended. `explanation` and `apology` are the agent's own words to the customer. */
export interface Resolution {
  outcome: Outcome;
  cause: string;
  explanation: string;
  apology?: string;
  redress?: Redress;
}

/** A resolution as the state item keeps it: what is decided on and counted. The words are in the entry. */
export interface Settlement {
  entry: EntryId;
  outcome: Outcome;
  cause: string;
  redress?: Redress;
  /** Who resolved it, where they did so for many at once, and may never have had it. */
  by?: AgentId;
}

export const settlementIn = (entry: EntryId, { outcome, cause, redress }: Resolution): Settlement => ({
  entry,
  outcome,
  cause,
  ...(redress === undefined ? {} : { redress }),
});

/** What somebody may grant without asking. A kind that is neither free nor money is for a supervisor, whatever amount it has. */
export interface Authority {
  /** Kinds that need no supervisor whatever they cost. */
  free: RedressKind[];
  /** Up to this amount of `currency`, refunds and discounts together. */
  amount: number;
  /** ISO 4217. */
  currency: string;
}

export type ResolutionFault = "explanation-needed" | "apology-needed";

/** No complaint ends without a plain explanation, nor with us at fault and without an apology. */
export const faultOf = (resolution: Resolution): ResolutionFault | undefined => {
  if (!hasWords(resolution.explanation)) return "explanation-needed";
  const atFault = resolution.outcome === "upheld" || resolution.outcome === "partly_upheld";
  if (atFault && !hasWords(resolution.apology ?? "")) return "apology-needed";
  return undefined;
};

/** In any script: "…" and "-" explain nothing. */
const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/**
 * Whether an agent may grant this alone, on top of what was `granted` for the same complaint before in the limit's currency. Money
 * without an amount, or in a currency in which no limit was set, is for a supervisor: an unknown sum is not a small one. So is a
 * kind that isn't free, as its amount is nothing that we pay.
 */
export const isWithin = (authority: Authority, redress: Redress | undefined, granted = 0): boolean => {
  if (redress === undefined || authority.free.includes(redress.kind)) return true;
  if (redress.amount === undefined || !isMoney(redress)) return false;
  const isInCurrency = (redress.currency ?? authority.currency) === authority.currency;
  return isInCurrency && granted + redress.amount <= authority.amount;
};

/** What all resolutions of a complaint granted together: in the company's currency, and in others by ISO 4217. */
export interface Granted {
  granted?: number;
  grantedElse?: Readonly<Record<string, number>>;
}

/** The sum in one currency. `own`: the company's. */
export const grantedOf = ({ granted = 0, grantedElse = {} }: Granted, currency: string, own: string): number =>
  currency === own ? granted : (grantedElse[currency] ?? 0);

/** Money without a currency is in the company's own. */
export const inCurrency = (redress: Redress, currency: string): Redress =>
  redress.amount === undefined || redress.currency !== undefined ? redress : { ...redress, currency };

/** Whether one costs no more than another, of the same kind and in the same currency. */
export const isAtMost = (one: Redress | undefined, other: Redress | undefined): boolean => {
  if (one === undefined) return true;
  if (other === undefined || one.kind !== other.kind) return false;
  if (one.amount === undefined || other.amount === undefined) return one.amount === other.amount;
  return one.currency === other.currency && one.amount <= other.amount;
};
