import { type AgentId, agentId } from "../../../shared/domain/ids.ts";
import type { Random } from "../../faults/pipeline/random.ts";
import { type Office, officeNames } from "./company.ts";
import { YEAR } from "./outages.ts";
import { isOpen } from "./plain-calendar.ts";
import { covers, DAY, type Span } from "./span.ts";

export interface Colleague {
  id: AgentId;
  office: Office;
  /** On holiday, or ill. */
  away: readonly Span[];
}

/** So many agents an office. In summer half of them are away at once. */
export const staffOf = (random: Random, agents: number): Colleague[] =>
  officeNames.flatMap((office) =>
    Array.from({ length: agents }, (_, index) => {
      const from = YEAR.from + random.integer(0, 340) * DAY;
      const summer = YEAR.from + 200 * DAY;
      const holiday = index % 2 === 0 ? { from: summer, to: summer + 14 * DAY } : { from, to: from + 14 * DAY };
      return { id: agentId(`${office}-${index}`), office, away: [holiday] };
    }),
  );

export const isAtWork = ({ office, away }: Colleague, at: number): boolean =>
  isOpen(office, at) && covers(away, at) === undefined;
