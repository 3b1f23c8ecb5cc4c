import { expect, test } from "vitest";
import { Overcrowded } from "../../../../infra/local/gate.ts";
import { createFairGate } from "../../../../infra/local/socket-door/fair-gate.ts";

/** Work that ends when it is told to, and the order in which it began. */
const createWorks = () => {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<void>((resolve) => ends.set(name, resolve));
  };
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise(setImmediate);
  };
  return { begun, work, end };
};

test("one of each line enters in turn, however many stand in one", async () => {
  const { begun, work, end } = createWorks();
  const enter = createFairGate(1, 10);
  for (const name of ["a1", "a2", "a3", "a4"]) void enter("a", work(name));
  for (const name of ["b1", "b2"]) void enter("b", work(name));
  for (const name of ["a1", "a2", "b1", "a3", "b2"]) await end(name);
  expect(begun).toEqual(["a1", "a2", "b1", "a3", "b2", "a4"]);
});

test("so many are inside at once, also after one has failed", async () => {
  const { begun, work, end } = createWorks();
  const enter = createFairGate(2, 10);
  await expect(enter("a", () => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
  for (const name of ["a1", "a2", "a3"]) void enter("a", work(name));
  void enter("b", work("b1"));
  expect(begun).toEqual(["a1", "a2"]);
  await end("a2");
  expect(begun).toEqual(["a1", "a2", "a3"]);
  for (const name of ["a1", "a3", "b1"]) await end(name);
  for (const name of ["c1", "c2", "c3"]) void enter("c", work(name));
  expect(begun).toEqual(["a1", "a2", "a3", "b1", "c1", "c2"]);
});

test("a line that is full takes nobody, and another still does", async () => {
  const { work, begun, end } = createWorks();
  const enter = createFairGate(1, 2);
  for (const name of ["a1", "a2", "a3"]) void enter("a", work(name));
  await expect(enter("a", work("a4"))).rejects.toThrow(Overcrowded);
  void enter("b", work("b1"));
  await end("a1");
  await end("a2");
  expect(begun).toEqual(["a1", "a2", "b1"]);
});
