import * as fc from "fast-check";
import type { Policy, Regulation } from "../../../shared/domain/policy.ts";
import { DAY, HOUR, MINUTE, policyForTests, SECOND } from "../policy.ts";

/** With few mails allowed in a long time, reminders are postponed and acknowledgements share a digest. */
const mail = fc.constantFrom(policyForTests.mail, { ...policyForTests.mail, singly: 1, most: 2, mostWithin: 5 * DAY });

/** Two regulators, one of which wants only half an hour. */
const regulations: Regulation[] = [
  {
    id: "strict",
    clocks: [{ id: "strict/answer", until: "first-response", within: 30 * MINUTE, warnBefore: 9 * MINUTE }],
  },
  {
    id: "slow",
    team: ["support"],
    clocks: [
      { id: "slow/acknowledgement", until: "acknowledged", within: 2 * HOUR, warnBefore: HOUR },
      { id: "slow/end", until: "resolved", within: 9 * DAY, warnBefore: 3 * DAY },
    ],
  },
];

/** One agent's cap, the pauses of debts, an address's caps, the hours, the regulators and who else is told vary: none may matter for any invariant. */
export const policies: fc.Arbitrary<Policy> = fc
  .record({
    agentCap: fc.integer({ min: 1, max: 2 }),
    firstPause: fc.constantFrom(SECOND, 17 * SECOND),
    mail,
    calendar: fc.constantFrom({}, { calendar: "office" }),
    regulations: fc.constantFrom([], regulations),
    mostUpdates: fc.integer({ min: 0, max: 3 }),
    webhooks: fc.boolean(),
  })
  .map(
    ({ firstPause, calendar, ...more }): Policy => ({
      ...policyForTests,
      ...more,
      teams: [{ id: "support", ...calendar }, { id: "returns" }],
      debt: { ...policyForTests.debt, firstPause },
    }),
  );
