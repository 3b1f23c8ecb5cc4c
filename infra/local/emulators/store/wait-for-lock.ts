import { setTimeout as sleep } from "node:timers/promises";
import { ClassicLevel } from "classic-level";

const patienceMs = 5_000;

/** The process of a host that was just killed may hold the files for some ms more, and dynalite opens them only once. */
export const waitForLock = async (path: string): Promise<void> => {
  for (const deadline = Date.now() + patienceMs; ; await sleep(20)) {
    const probe = new ClassicLevel(path);
    try {
      await probe.open();
      return await probe.close();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
};
