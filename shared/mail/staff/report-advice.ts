import type { Change } from "./report-changes.ts";
import type { ReportContent } from "./report-content.ts";

/** What somebody should look at, most urgent first. */
export type Advice =
  | { readonly kind: "overdue"; readonly count: number }
  | { readonly kind: "acknowledgement"; readonly tookMs: number }
  | { readonly kind: "bounced"; readonly share: number }
  | { readonly kind: "satisfaction" | "handOvers" | "product"; readonly change: Change };

/** Half of the ten minutes that customers are promised would already be a disaster; seconds are the rule. */
const SLOW_ACKNOWLEDGEMENT = 60_000;
/** SES looks at an account at 5 % and pauses it at 10 %. */
const MANY_BOUNCED = 0.02;
/** One mistyped address of a quiet week is no matter. */
const FEWEST_BOUNCED = 2;
const MOST_PRODUCTS = 2;

export const adviceFor = ({ now }: ReportContent, changes: readonly Change[]): Advice[] => {
  const { p95Ms } = now.timeToAcknowledgement;
  const share = now.acknowledged === 0 ? 0 : Math.min(now.bounced / now.acknowledged, 1);
  const fell = changes.filter(({ what, distance }) => what === "satisfaction" && distance < 0);
  const rose = (wanted: Change["what"]): Change[] =>
    changes.filter(({ what, distance }) => what === wanted && distance > 0);
  return [
    ...(now.overdue > 0 ? [{ kind: "overdue" as const, count: now.overdue }] : []),
    ...(p95Ms !== null && p95Ms > SLOW_ACKNOWLEDGEMENT ? [{ kind: "acknowledgement" as const, tookMs: p95Ms }] : []),
    ...rose("product")
      .slice(0, MOST_PRODUCTS)
      .map((change) => ({ kind: "product" as const, change })),
    ...fell.map((change) => ({ kind: "satisfaction" as const, change })),
    ...(share > MANY_BOUNCED && now.bounced >= FEWEST_BOUNCED ? [{ kind: "bounced" as const, share }] : []),
    ...rose("handOvers").map((change) => ({ kind: "handOvers" as const, change })),
  ];
};
