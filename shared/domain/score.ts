/** From very dissatisfied to very satisfied. */
export type Score = 1 | 2 | 3 | 4 | 5;
