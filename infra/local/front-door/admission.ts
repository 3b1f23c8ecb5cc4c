import type { Topology } from "../../topology/model.ts";
import { createGate, Overcrowded } from "../gate.ts";

/** Requests of one public function in work at once. Two cores are busy at 8; more would only take from `advance`. */
export const PUBLIC_AT_ONCE = 8;
/** Agents' calls mostly wait for a ticket and cost nothing meanwhile. */
const AGENTS_AT_ONCE = 64;
const IN_LINE = 1_000;

export type Admit = <Result>(functionName: string, work: () => Promise<Result>) => Promise<Result>;

/** Each function has a share of this machine of its own, so that a rush at one door holds up no other. */
export const createAdmission = ({ functions }: Pick<Topology, "functions">): Admit => {
  const gates = new Map(
    Object.entries(functions).map(([name, { triggers }]) => {
      const forAgents = triggers.some((trigger) => trigger.kind === "http" && trigger.access === "agents");
      return [name, createGate(forAgents ? AGENTS_AT_ONCE : PUBLIC_AT_ONCE, IN_LINE)];
    }),
  );
  return async (functionName, work) => {
    const gate = gates.get(functionName);
    if (!gate) throw new Overcrowded();
    return gate(work);
  };
};
