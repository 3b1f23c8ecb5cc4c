import { isOverdue, judgeDebts } from "../domain/daily-proof/judge-complaint.ts";
import type { Missing } from "../domain/daily-proof/missing.ts";
import type { Reference } from "../domain/ids.ts";
import type { Policy } from "../domain/policy.ts";
import type { Instant } from "../domain/time.ts";
import { allOf } from "../in-parallel.ts";
import type { ComplaintStore } from "../storage/complaint-store.ts";
import type { DueItem } from "../storage/due-store.ts";
import { referenceOf } from "../storage/keys.ts";
import type { ProofStore } from "../storage/proof-store.ts";

export interface Dependencies {
  proofs: Pick<ProofStore, "listDue" | "readOutbox">;
  store: Pick<ComplaintStore, "listOpen">;
  policy: Policy;
  now: () => Instant;
  isTimeLeft: () => boolean;
}

export interface Duties {
  /** All that are open, or wait for something else. */
  references: Set<Reference>;
  /** What else has to be looked at, and isn't. */
  missing: Missing[];
}

const PAGE = 1_000;
const AT_ONCE = 8;
const COMPLAINT = "complaint#";

/** As far as there is time, and by both indexes, so that an item that one of them has lost is found by the other. */
export const listDuties = async (dependencies: Dependencies): Promise<Duties> => {
  const { proofs, store, policy, isTimeLeft } = dependencies;
  const references = new Set<Reference>();
  for (const { id } of policy.teams) {
    let from: string | undefined;
    do {
      const page = await store.listOpen(id, PAGE, from);
      for (const reference of page.references) references.add(reference);
      from = page.next;
    } while (from !== undefined && isTimeLeft());
  }
  const others: DueItem[] = [];
  for await (const page of proofs.listDue()) {
    if (!isTimeLeft()) break;
    for (const item of page) {
      if (item.pk.startsWith(COMPLAINT)) references.add(referenceOf(item.pk));
      else others.push(item);
    }
  }
  return { references, missing: await judgeOthers(dependencies, others) };
};

/** Addresses and incidents, which owe as complaints do. */
const judgeOthers = async (
  { proofs, policy, now, isTimeLeft }: Dependencies,
  items: readonly DueItem[],
): Promise<Missing[]> => {
  const missing: Missing[] = [];
  await allOf(AT_ONCE, items, async ({ pk, due, attempts }) => {
    if (!isTimeLeft()) return;
    if (isOverdue({ at: due, attempts }, now())) missing.push({ kind: "check-overdue", id: pk, at: due });
    const outbox = await proofs.readOutbox(pk);
    missing.push(
      ...judgeDebts(outbox, () => false, { now: now(), policy }).map((one) => ({ ...one, id: `${pk} ${one.id}` })),
    );
  });
  return missing;
};
