import type * as z from "zod/mini";
import type { Fault } from "../../shared/pages/refused-page.ts";

/** What is wrong with a form's fields, as codes: for whoever says it in the customer's language. One for each field. */
export const faultsIn = ({ issues }: z.core.$ZodError): Fault[] => {
  const found = issues.map((issue): Fault => ({ field: String(issue.path[0] ?? ""), ...faultOf(issue) }));
  return found.filter(({ field }, place) => found.findIndex((other) => other.field === field) === place);
};

const faultOf = (issue: z.core.$ZodIssue): Omit<Fault, "field"> => {
  if (issue.code === "invalid_type" && issue.input === undefined) return { fault: "needed" };
  if (issue.code === "too_big") return { fault: "tooLong", most: Number(issue.maximum) };
  if (issue.code !== "custom") return { fault: "invalid" };
  const { fault, most } = issue.params ?? {};
  switch (fault) {
    case "needed":
    case "needWayToAnswer":
      return { fault };
    case "tooLong":
      return { fault, most: Number(most) };
    default:
      return { fault: "invalid" };
  }
};
