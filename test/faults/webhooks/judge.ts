import * as z from "zod";
import type { Delivery } from "../../support/webhook-receiver/receiver.ts";

const payload = z.object({
  type: z.string(),
  timestamp: z.string(),
  data: z.object({ reference: z.string(), sequence: z.int() }),
});

/** An event of a complaint, as it arrived. */
export interface Told extends Delivery {
  reference: string;
  sequence: number;
  /** When it happened, in the pipeline's time, ms. */
  happenedAt: number;
}

/** How far each complaint says that it has announced what happened, by reference. */
export type Announced = ReadonlyMap<string, number>;

/** What isn't about one complaint has no place in its order. */
export const readTold = (deliveries: readonly Delivery[]): Told[] =>
  deliveries.flatMap((delivery) => {
    const read = payload.safeParse(JSON.parse(delivery.body));
    if (!read.success) return [];
    const { timestamp, data } = read.data;
    return [{ ...delivery, ...data, happenedAt: Date.parse(timestamp) }];
  });

/** When each event was first taken whole, by complaint and sequence; later ones are taken by being known. */
const firstTaken = (told: readonly Told[]): Map<string, number> => {
  const first = new Map<string, number>();
  for (const { reference, sequence, taken } of told) {
    const key = `${reference} ${sequence}`;
    if (taken !== undefined) first.set(key, Math.min(taken, first.get(key) ?? taken));
  }
  return first;
};

/** What was announced and no receiver's answer says that it arrived. */
export const missingAt = (deliveries: readonly Delivery[], announced: Announced): string[] => {
  const taken = firstTaken(readTold(deliveries));
  return [...announced].flatMap(([reference, count]) =>
    sequencesUpTo(count)
      .map((sequence) => `${reference} ${sequence}`)
      .filter((key) => !taken.has(key)),
  );
};

/** What must never be seen at one endpoint, a sentence each. */
export const wrongAt = (deliveries: readonly Delivery[], announced: Announced): string[] => {
  const told = readTold(deliveries);
  return [...unsignedIn(deliveries), ...mixedUp(deliveries, told), ...unheardOf(told, announced), ...outOfOrder(told)];
};

/**
 * Requests with what was taken already: `excused` where a worker died in between, which it may have done before it wrote that
 * down. `kills`: real ms.
 */
export const toldAgain = (
  deliveries: readonly Delivery[],
  kills: readonly number[],
): { excused: Delivery[]; others: Delivery[] } => {
  const first = new Map<string, Delivery & { taken: number }>();
  for (const { taken, ...delivery } of deliveries) {
    if (taken !== undefined && taken < (first.get(delivery.id)?.taken ?? Number.POSITIVE_INFINITY)) {
      first.set(delivery.id, { ...delivery, taken });
    }
  }
  const isExcused = ({ id, at }: Delivery) => kills.some((kill) => (first.get(id)?.at ?? 0) <= kill && kill <= at);
  const again = deliveries.filter(({ id, arrived }) => arrived > (first.get(id)?.taken ?? Number.POSITIVE_INFINITY));
  return { excused: again.filter(isExcused), others: again.filter((one) => !isExcused(one)) };
};

const unsignedIn = (deliveries: readonly Delivery[]): string[] =>
  deliveries.flatMap(({ endpoint, id, unsigned }) =>
    unsigned === undefined ? [] : [`${endpoint}: ${id} isn't signed as it should be: ${unsigned}`],
  );

/** One id is one event, which says the same each time. */
const mixedUp = (deliveries: readonly Delivery[], told: readonly Told[]): string[] => {
  const bodies = groupedBy(
    deliveries,
    ({ id }) => id,
    ({ body }) => body,
  );
  const ids = groupedBy(
    told,
    ({ reference, sequence }) => `${reference} ${sequence}`,
    ({ id }) => id,
  );
  return [
    ...[...bodies].flatMap(([id, found]) => (found.size > 1 ? [`${id} has ${found.size} bodies`] : [])),
    ...[...ids].flatMap(([event, found]) => (found.size > 1 ? [`${event} has the ids ${[...found].join(", ")}`] : [])),
  ];
};

const unheardOf = (told: readonly Told[], announced: Announced): string[] =>
  told.flatMap(({ endpoint, reference, sequence }) =>
    sequence >= 1 && sequence <= (announced.get(reference) ?? 0)
      ? []
      : [`${endpoint} was told ${reference} ${sequence}, which was never announced`],
  );

/** Nothing is sent before all that came before it was taken, so that what is taken is taken in order. */
const outOfOrder = (told: readonly Told[]): string[] => {
  const taken = firstTaken(told);
  return told.flatMap(({ endpoint, reference, sequence, arrived }) => {
    const early = sequencesUpTo(sequence - 1).find(
      (before) => (taken.get(`${reference} ${before}`) ?? Number.POSITIVE_INFINITY) >= arrived,
    );
    return early === undefined ? [] : [`${endpoint} was sent ${reference} ${sequence} before it had taken ${early}`];
  });
};

const sequencesUpTo = (count: number): number[] => Array.from({ length: Math.max(0, count) }, (_, place) => place + 1);

const groupedBy = <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  partOf: (item: Item) => string,
): Map<string, Set<string>> => {
  const groups = new Map<string, Set<string>>();
  for (const item of items) groups.set(keyOf(item), (groups.get(keyOf(item)) ?? new Set()).add(partOf(item)));
  return groups;
};
