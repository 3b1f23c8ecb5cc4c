import type { Instant } from "./time.ts";

/** What the company's own systems know of a customer, as they last said it. */
export interface CustomerFacts {
  facts: Readonly<Record<string, FactValue>>;
  /** Among the policy's when it was said. */
  segment?: string;
  /** As of when it is so, by the clock of whoever says it: what is older changes nothing. */
  asOf: Instant;
}

export type FactValue = string | number | boolean;
