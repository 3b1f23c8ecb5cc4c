/** What was seen of all chats together. */
export interface Tally {
  /** From a message's first sending to its `accepted`, and from an answer's to its `message` where the customer was there, ms. */
  acceptedAfter: number[];
  answeredAfter: number[];
  lastAcceptedAt: number;
  reconnects: number;
  /** Numbered frames that were sent again, for whatever reason. */
  sentAgain: number;
  /** How often the server said what it misses, and how often a client asked for what it misses. */
  askedByServer: number;
  askedByClient: number;
  /** Errors by their codes. */
  errors: Record<string, number>;
  wrong: string[];
}

export const createTally = (): Tally => ({
  acceptedAfter: [],
  answeredAfter: [],
  lastAcceptedAt: 0,
  reconnects: 0,
  sentAgain: 0,
  askedByServer: 0,
  askedByClient: 0,
  errors: {},
  wrong: [],
});
