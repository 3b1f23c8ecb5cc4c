import type { AgentId } from "./ids.ts";
import type { Authority } from "./resolution.ts";

/** What supervisors set for one agent. What isn't set is the policy's, and an agent whom nobody entered has none of it. */
export interface AgentProfile {
  /** As colleagues know them. */
  name?: string;
  /** The ids of the teams whose complaints they see; absent for every team. */
  teams?: readonly string[];
  /** BCP 47 language subtags, of what they can answer in; absent for any. */
  languages?: readonly string[];
  /** What they can do, as teams ask for it; absent for everything. */
  skills?: readonly string[];
  /** Complaints that they may hold at once. */
  cap?: number;
  /** What they may grant without a supervisor. */
  limits?: Authority;
}

/** Somebody of the company who acts: what they may do and see. */
export interface AgentActor {
  kind: "agent";
  id: AgentId;
  supervisor: boolean;
  authority: Authority;
  /** Whose complaints they see; absent for every team. */
  teams?: readonly string[];
}

/** As the company's identity provider says. */
export type Identity = Pick<AgentActor, "id" | "supervisor">;

/** Why nothing is kept for an agent any more. */
export type Absence = "off-duty" | "not-their-team";
