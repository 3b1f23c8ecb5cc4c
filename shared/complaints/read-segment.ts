import type { CustomerId } from "../domain/ids.ts";
import type { Policy } from "../domain/policy.ts";
import { log } from "../log.ts";
import type { CustomerStore } from "../storage/customer-store.ts";

/** The segment in which the company's own systems have a customer. */
export type ReadSegment = (customer: CustomerId) => Promise<string | undefined>;

const WITHIN_MS = 1_000;

/** A complaint is taken whether this can be had or not, and soon. Whoever has no segments pays no read for them. */
export const createSegmentReading = (
  customers: Pick<CustomerStore, "loadFacts">,
  { segments }: Pick<Policy, "segments">,
): ReadSegment =>
  segments.length === 0
    ? async () => undefined
    : async (customer) => {
        try {
          return (await customers.loadFacts(customer, { withinMs: WITHIN_MS }))?.segment;
        } catch (error) {
          log.warn("hint-lost", { kind: "segment", error });
          return undefined;
        }
      };
