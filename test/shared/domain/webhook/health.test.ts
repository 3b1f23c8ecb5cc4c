import { describe, expect, test } from "vitest";
import { endpointId } from "../../../../shared/domain/webhook/endpoint.ts";
import {
  ALARMED_AFTER,
  disable,
  enable,
  type Health,
  hasFailedSince,
  heard,
  isAlarming,
  isFailing,
  isLeased,
  isPaused,
  leftAlone,
  missed,
  newHealth,
  refused,
  released,
  takenBy,
} from "../../../../shared/domain/webhook/health.ts";

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

  test("that refuses events of three complaints and takes nothing between fails in its own way, without a pause", () => {
    const two = ["A", "B", "A", "B"].reduce((health: Health, subject) => refused(health, subject, NOW), well);
    expect([two.failingSince, isAlarming(two, NOW + 30 * 86_400_000)]).toEqual([undefined, false]);
    expect(refused(heard(two), "C", NOW).failingSince).toBeUndefined();
    const three = refused(two, "C", NOW + 5);
    expect(three.failingSince).toBe(NOW + 5);
    expect(isAlarming(three, NOW + 5 + ALARMED_AFTER)).toBe(true);
    expect([isFailing(three), isPaused(three, NOW + 5)]).toEqual([false, false]);
    expect(refused(three, "D", NOW + 9).failingSince).toBe(NOW + 5);
    expect(heard(three)).toEqual(well);
  });

  test("that asks for it is left alone for so long, up to an hour, by its longest word and whatever it takes meanwhile", () => {
    const asked = leftAlone(leftAlone(well, NOW, 600_000), NOW, 10_000);
    expect([NOW + 599_999, NOW + 600_000].map((at) => isPaused(heard(asked), at))).toEqual([true, false]);
    const long = leftAlone(well, NOW, 86_400_000);
    expect([NOW + 3_599_999, NOW + 3_600_000].map((at) => isPaused(long, at))).toEqual([true, false]);
    expect(enable(long)).toEqual(well);
  });

  test("has failed for as long as something waits only where it took nothing in that time", () => {
    expect([NOW, NOW - 1].map((since) => hasFailedSince(failing, since))).toEqual([true, false]);
    expect(hasFailedSince(missed(well, "A", NOW), NOW)).toBe(false);
    expect(hasFailedSince(heard(failing), NOW)).toBe(false);
  });

  test("is one worker's until its lease is over", () => {
    const taken = takenBy({ ...well, more: true }, "w1", NOW + 1_000);
    expect(taken).not.toHaveProperty("more");
    expect([NOW, NOW + 1_000].map((at) => isLeased(taken, at))).toEqual([true, false]);
    expect(released({ ...taken, more: true })).toEqual(well);
  });
});
