import type { Chat } from "./chat.ts";
import type { AgentId } from "./ids.ts";
import type { Membership } from "./incident/incident.ts";
import type { Promised } from "./promised.ts";
import type { Proof } from "./proof.ts";
import type { Instant } from "./time.ts";

/** Whose word is awaited; nobody's of what is solved. */
export type Turn = "ours" | "the-customers" | "nobodys";

/**
 * What a merged complaint brings along into the one in which it goes on. Nobody waits longer for a word because of a merge: the
 * earlier promise and the earlier deadline win.
 */
export interface Carried {
  /** Who merged it. */
  by: AgentId;
  turn: Turn;
  urgent: boolean;
  /** Whether it went before those who wait for the first time. */
  ahead: boolean;
  contacts: number;
  /** How often its customer was passed on there. */
  handOvers?: number;
  /** How well it was proven there that the address is theirs. */
  proof: Proof;
  /** What its resolutions granted, in the company's currency. */
  granted?: number;
  /** The same in others. */
  grantedElse?: Readonly<Record<string, number>>;
  /** The word that was owed there. */
  owed?: { waitingSince: Instant; by: Instant };
  /** It goes on there, unless another one does. */
  chat?: Chat;
  /** What its customer was told of an incident, while there was more to be told. */
  incident?: Membership;
  /** While nobody had answered. */
  promise?: Promised;
}

/** What of that ends with the merge, so that its debt keeps it. All else stays as it was in the complaint that is closed. */
export interface Ended extends Pick<Carried, "by" | "turn"> {
  ahead?: true;
  /** By when the word was due that was owed there. */
  due?: Instant;
}
