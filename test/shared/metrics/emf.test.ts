import { afterEach, expect, it, vi } from "vitest";
import { putChannelMetrics, putMetrics } from "../../../shared/emf.ts";
import { measuredChannel } from "../../../shared/metrics/metrics.ts";
import { measuring } from "../../support/measured.ts";

const AT = Date.UTC(2026, 10, 22);

afterEach(() => vi.unstubAllEnvs());

it("a line is of the stage that the function was told, with each value's unit", async () => {
  vi.stubEnv("STAGE", "prod");
  expect(await measuring(() => putMetrics({ Waiting: 3, WaitingFor: 90 }, AT))).toEqual([
    {
      at: AT,
      dimensions: [["Stage"]],
      of: { Stage: "prod" },
      values: { Waiting: 3, WaitingFor: 90 },
      units: { Waiting: "Count", WaitingFor: "Seconds" },
    },
  ]);
});

it("what is of a channel counts with all others and by itself", async () => {
  const [line] = await measuring(() => putChannelMetrics("chat", { Arrived: 1 }, AT));
  expect(line).toMatchObject({ dimensions: [["Stage"], ["Stage", "Channel"]], of: { Channel: "chat" } });
});

it("nothing is no line", async () => {
  expect(await measuring(() => putMetrics({}, AT))).toEqual([]);
});

it("channels of a company's own are one together, so that none of them is another metric to pay", () => {
  expect(["form", "social", "in-store-tablet", "constructor"].map(measuredChannel)).toEqual([
    "form",
    "social",
    "other",
    "other",
  ]);
});
