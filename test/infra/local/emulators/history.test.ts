import { expect, it } from "vitest";
import { createHistory } from "../../../../infra/local/emulators/store/history.ts";

const item = (text: string) => ({ text: { S: text } });

it("the past is what was there before the first write of the last second", () => {
  let now = 0;
  const history = createHistory(() => now);
  history.remember("a", undefined);
  now = 600;
  history.remember("a", item("first"));
  expect(history.past("a")).toEqual({ item: undefined });
  now = 1_200;
  expect(history.past("a")).toEqual({ item: item("first") });
  now = 1_700;
  expect(history.past("a")).toBeUndefined();
});

it("what is older than a second is forgotten", () => {
  let now = 0;
  const history = createHistory(() => now);
  for (; now < 5_000; now += 100) history.remember(`key-${now}`, undefined);
  expect(history.changedKeys().length).toBeLessThanOrEqual(11);
});
