/** Without a word from the server for so long, while one is due, the connection is dead. */
const SILENCE_MS = 14_000;

export interface Silence {
  /** Something was sent that is answered. */
  ask(): void;
  /** The server said something, or the connection is new. */
  hear(): void;
  isDead(): boolean;
}

export const createSilence = (): Silence => {
  let heardAt = 0;
  let isAnswerDue = false;
  return {
    ask: () => {
      isAnswerDue = true;
    },
    hear: () => {
      heardAt = Date.now();
      isAnswerDue = false;
    },
    isDead: () => isAnswerDue && Date.now() - heardAt > SILENCE_MS,
  };
};
