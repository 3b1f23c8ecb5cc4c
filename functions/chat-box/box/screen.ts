import type { Accepted, Answer } from "./frames.ts";
import type { Unsent } from "./outbox.ts";
import type { Notice } from "./standing.ts";

/** What a session needs of whatever shows it. */
export interface Screen {
  /** A message that isn't accepted yet, once however often it is told. */
  showUnsent(message: Unsent): void;
  /** In the place of the unsent one of this id, if there is one. */
  showAccepted(frame: Accepted, unsent: string | undefined): void;
  showAnswer(frame: Answer): void;
  takeBack(messages: readonly Unsent[]): void;
  /** Says of these that they are waiting; of no others. */
  markWaiting(messages: readonly Unsent[]): void;
  clear(): void;
  showNotice(notice: Notice | undefined): void;
  askForEmail(isAsked: boolean): void;
  /** It is known where to write. */
  thankFor(email: string): void;
  /** What was left is no address: asks again. */
  refuseEmail(): void;
  showUnread(count: number): void;
}
