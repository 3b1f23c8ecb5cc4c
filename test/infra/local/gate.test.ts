import { describe, expect, it } from "vitest";
import { createGate, Overcrowded } from "../../../infra/local/gate.ts";

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("a gate for two, and two in line", () => {
  const fill = () => {
    const enter = createGate(2, 2);
    const entered: number[] = [];
    const work = Array.from({ length: 4 }, () => Promise.withResolvers<number>());
    const all = work.map(({ promise }, index) =>
      enter(() => {
        entered.push(index);
        return promise;
      }),
    );
    return { enter, entered, work, all };
  };

  it("lets in the next in line whenever one leaves, even by failing", async () => {
    const { entered, work, all } = fill();
    expect(entered).toEqual([0, 1]);
    work[1]?.reject(new Error("it failed"));
    await expect(all[1]).rejects.toThrow("it failed");
    await turn();
    expect(entered).toEqual([0, 1, 2]);
    for (const { resolve } of work) resolve(1);
    await Promise.allSettled(all);
    expect(entered).toEqual([0, 1, 2, 3]);
  });

  it("turns away who finds the line full, and nobody afterwards", async () => {
    const { enter, work, all } = fill();
    await expect(enter(async () => 1)).rejects.toThrow(Overcrowded);
    for (const { resolve } of work) resolve(1);
    await Promise.all(all);
    expect(await enter(async () => 2)).toBe(2);
  });
});
