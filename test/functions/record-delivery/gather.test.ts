import { expect, it } from "vitest";
import { gather } from "../../../functions/record-delivery/gather.ts";

it("asks once for all who ask at the same moment, and anew for who comes later", async () => {
  const asked: (readonly number[])[] = [];
  const ask = gather(async (all: readonly number[]) => {
    asked.push([...all]);
    return all.length;
  });
  expect(await Promise.all([ask(1), Promise.resolve().then(() => ask(2)), ask(3)])).toEqual([3, 3, 3]);
  expect(await ask(4)).toBe(1);
  expect(asked.map((all) => [...all].sort())).toEqual([[1, 2, 3], [4]]);
});

it("fails for each where it fails, and not for those who come later", async () => {
  let fails = true;
  const ask = gather(async (all: readonly number[]) => {
    if (fails) throw new Error("throttled");
    return all;
  });
  const outcomes = await Promise.allSettled([ask(1), ask(2)]);
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  fails = false;
  expect(await ask(3)).toEqual([3]);
});
