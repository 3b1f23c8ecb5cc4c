/** In place of a team: those who supervise them all. */
export const ALL_TEAMS = "all";
