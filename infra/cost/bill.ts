import type { Charge } from "./charges.ts";
import type { Price } from "./prices.ts";

export interface BillLine extends Charge {
  /** As if there were no free tier. */
  usd: number;
  /** With what AWS gives each account for ever, as long as nothing else of the account uses it. */
  usdWithFree: number;
}

export interface Bill {
  lines: BillLine[];
  usd: number;
  usdWithFree: number;
}

/** Lines of one price share its free tier, the first of them first. */
export const billOf = (charges: readonly Charge[]): Bill => {
  const left = new Map<Price, number>();
  const lines = charges.map((charge): BillLine => {
    const { price, quantity } = charge;
    const free = Math.min(quantity, left.get(price) ?? price.free);
    left.set(price, (left.get(price) ?? price.free) - free);
    return { ...charge, usd: costOf(price, quantity), usdWithFree: costOf(price, quantity - free) };
  });
  const sum = (pick: (line: BillLine) => number) => lines.reduce((all, line) => all + pick(line), 0);
  return { lines, usd: sum(({ usd }) => usd), usdWithFree: sum(({ usdWithFree }) => usdWithFree) };
};

const costOf = ({ usd, per }: Price, quantity: number): number => (usd * quantity) / per;
