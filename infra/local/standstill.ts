export interface Standstill {
  /** Runs it side by side with others, or after a standstill. */
  work<Result>(job: () => Promise<Result>): Promise<Result>;
  /** Lets what was begun end, and begins nothing before `act` is over. */
  during(act: () => Promise<void>): Promise<void>;
}

/** For what must find nobody at work. */
export const createStandstill = (): Standstill => {
  const begun = new Set<Promise<unknown>>();
  let standing: Promise<void> | undefined;

  return {
    work: async (job) => {
      while (standing !== undefined) await standing;
      const ends = job();
      begun.add(ends);
      try {
        return await ends;
      } finally {
        begun.delete(ends);
      }
    },
    during: async (act) => {
      while (standing !== undefined) await standing;
      const over = Promise.allSettled(begun).then(act);
      standing = over.catch(() => {});
      try {
        await over;
      } finally {
        standing = undefined;
      }
    },
  };
};
