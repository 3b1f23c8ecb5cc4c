import { describe, expect, test } from "vitest";
import {
  ALARMED_AFTER,
  disable,
  enable,
  endpointId,
  heard,
  isAlarming,
  isFailing,
  isLeased,
  isPaused,
  missed,
  newHealth,
  released,
  takenBy,
} from "../../../../shared/domain/webhook/endpoint.ts";

const NOW = Date.UTC(2026, 10, 22, 12);
const well = newHealth(endpointId("crm"));
const failing = ["A", "B", "C"].reduce((health, subject) => missed(health, subject, NOW), well);

describe("an endpoint", () => {
  test("isn't said to fail because of one complaint's event, however often that fails", () => {
    const one = Array.from({ length: 20 }).reduce((health: typeof well) => missed(health, "A", NOW), well);
    expect(isFailing(one)).toBe(false);
    expect(isPaused(one, NOW)).toBe(false);
    expect(isFailing(failing)).toBe(true);
  });

  test("is left alone for longer the longer it fails, and noticed to be back within a quarter of an hour", () => {
    expect(failing.notBefore).toBe(NOW + 15_000);
    expect(missed(failing, "A", NOW + 8 * 60_000).notBefore).toBe(NOW + 9 * 60_000);
    const later = NOW + 86_400_000;
    expect(missed(failing, "A", later).notBefore).toBe(later + 15 * 60_000);
  });

  test("is well again after one event that arrived", () => {
    expect(heard({ ...failing, alarmed: true })).toEqual(well);
  });

  test("that fails for an hour is told once", () => {
    expect(isAlarming(failing, NOW + ALARMED_AFTER - 1)).toBe(false);
    expect(isAlarming(failing, NOW + ALARMED_AFTER)).toBe(true);
    expect(isAlarming({ ...failing, alarmed: true }, NOW + ALARMED_AFTER)).toBe(false);
  });

  test("that is gone is paused for good, until it is enabled, and begins anew then", () => {
    const gone = disable(failing, NOW, "gone");
    expect(isPaused(gone, NOW + 365 * 86_400_000)).toBe(true);
    expect(enable(gone)).toEqual(well);
  });

  test("is one worker's until its lease is over", () => {
    const taken = takenBy({ ...well, more: true }, "w1", NOW + 1_000);
    expect(taken).not.toHaveProperty("more");
    expect([NOW, NOW + 1_000].map((at) => isLeased(taken, at))).toEqual([true, false]);
    expect(released({ ...taken, more: true })).toEqual(well);
  });
});
