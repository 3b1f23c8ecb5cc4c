import { Overcrowded } from "../gate.ts";

/** Runs the work, or lets it wait in this line. */
export type Enter = <Result>(line: string, work: () => Promise<Result>) => Promise<Result>;

/**
 * Lets a bounded number in at once, and of those who wait one from each line in turn: whoever sends without end stands
 * behind themselves alone.
 */
export const createFairGate = (atOnce: number, inLine: number): Enter => {
  let inside = 0;
  /** The line whose turn it is comes first. None is empty. */
  const lines = new Map<string, (() => void)[]>();

  const wait = async (name: string): Promise<void> => {
    const line = lines.get(name) ?? [];
    if (line.length >= inLine) throw new Overcrowded();
    lines.set(name, line);
    await new Promise<void>((resolve) => line.push(resolve));
  };
  const leave = () => {
    const [turn] = lines;
    if (turn === undefined) {
      inside--;
      return;
    }
    const [name, line] = turn;
    const next = line.shift();
    lines.delete(name);
    if (line.length > 0) lines.set(name, line);
    next?.();
  };

  return async (name, work) => {
    if (inside < atOnce) inside++;
    else await wait(name);
    try {
      return await work();
    } finally {
      leave();
    }
  };
};
