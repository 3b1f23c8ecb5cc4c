import type { Delivery } from "../../support/webhook-receiver/receiver.ts";
import { call } from "../pipeline/call.ts";
import { percentile } from "../pipeline/percentile.ts";
import type { Complainant } from "./complainants.ts";
import { readTold, type Told } from "./judge.ts";

export interface Spread {
  p50: number;
  p99: number;
}

export const spreadOf = (values: readonly number[]): Spread => ({
  p50: Math.round(percentile(values, 0.5)),
  p99: Math.round(percentile(values, 0.99)),
});

/** Beside what else a busy machine does with a hundredth of them. */
const MOST_SLOWED = 3;

/** What bad receivers have to do with acknowledgements, where anything. */
export const slowedBy = (untold: Spread, stormy: Spread): string[] =>
  stormy.p99 > MOST_SLOWED * untold.p99
    ? [`bad receivers slowed acknowledgements: p99 ${untold.p99} to ${stormy.p99} ms`]
    : [];

/** From when each first sent a complaint to when SES had its acknowledgement, ms; `undefined` until all have one. */
export const readAcknowledgements = async (
  url: string,
  complainants: readonly Complainant[],
): Promise<number[] | undefined> => {
  const { text } = await call("GET", `${url}/_local/mail/arrivals`);
  const first = new Map<string, number>();
  for (const [, arrivedAt, , reference] of JSON.parse(text) as [number, number, string, string][]) {
    if (!first.has(reference)) first.set(reference, arrivedAt);
  }
  const took = complainants.map(({ reference, sentAt }) => (first.get(reference) ?? Number.NaN) - sentAt);
  return took.some(Number.isNaN) ? undefined : took;
};

/** From each happening of these complaints to its first arrival, ms. `offset`: to the pipeline's time, in which it happened. */
export const latenciesOf = (
  deliveries: readonly Delivery[],
  complainants: readonly Complainant[],
  offset: number,
): number[] => {
  const wanted = new Set(complainants.map(({ reference }) => reference));
  const first = new Map<string, Told>();
  for (const told of readTold(deliveries)) {
    if (wanted.has(told.reference) && !first.has(told.id)) first.set(told.id, told);
  }
  return [...first.values()].map(({ at, happenedAt }) => at + offset - happenedAt);
};
