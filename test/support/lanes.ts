import type { SettingsInput } from "../../shared/settings/settings.ts";

/** A team for each test that needs lanes to itself: a complaint's category says whose it is, `fire` that it is urgent. */
export const policyWithTeams = (teams: string[], more: SettingsInput["policy"] = {}): SettingsInput => ({
  policy: {
    teams: ["support", ...teams].map((id) => ({ id })),
    triage: [...teams.map((team) => ({ category: [team], team })), { words: ["fire"], urgent: true }],
    ...more,
  },
});

export const lanesOf = (team: string) => ({ lanes: [`${team}-urgent`, `${team}-standard`] });
