import type { Complaint } from "../../../../shared/domain/complaint.ts";
import { type Office, targetRules, targets } from "../company.ts";
import { usualDay } from "../plain-calendar.ts";
import { HOUR } from "../span.ts";

type Target = keyof (typeof targets)["urgent"];

interface Rule {
  team?: readonly string[];
  urgent?: boolean;
  segment?: readonly string[];
  targets: Partial<Record<Target, string>>;
}

/** A target as it is written in the company's settings, read once more: hours, or days as long as the office's usual one. */
export const plainTarget = (
  name: Target,
  { customer }: Pick<Complaint, "customer">,
  { office, urgent }: { office: Office; urgent: boolean },
): number => {
  const isGold = customer.email?.endsWith("@gold.example") ?? false;
  const fits = ({ team, urgent: wanted, segment }: Rule) =>
    (team === undefined || team.includes(office)) &&
    (wanted === undefined || wanted === urgent) &&
    (segment === undefined || isGold);
  const rules: readonly Rule[] = targetRules;
  const rule = rules.find((one) => fits(one) && one.targets[name] !== undefined);
  const text = rule?.targets[name] ?? targets[urgent ? "urgent" : "standard"][name];
  const number = Number(text.replaceAll(/\D/g, ""));
  return text.startsWith("PT") ? number * HOUR : Math.round(number * usualDay(office));
};
