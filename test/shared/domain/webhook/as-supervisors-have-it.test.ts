import { describe, expect, test } from "vitest";
import { asSupervisorsHaveIt } from "../../../../shared/domain/webhook/as-supervisors-have-it.ts";
import { endpointId } from "../../../../shared/domain/webhook/endpoint.ts";
import {
  disable,
  enable,
  type Health,
  leftAlone,
  missed,
  newHealth,
  parked,
  takenBy,
} from "../../../../shared/domain/webhook/health.ts";

const NOW = Date.UTC(2026, 10, 22, 12);
const well = takenBy(newHealth(endpointId("crm")), "w1", NOW + 200_000);
const failing = ["A", "B", "C"].reduce((health, subject) => missed(health, subject, NOW), well);
const off = disable(well, NOW, "by-supervisor");
const later = NOW + 60_000;

describe("what a worker knows of an endpoint is kept", () => {
  test.each<[string, Health]>([
    ["how it fails", failing],
    ["that it is gone, which isn't written down yet", disable(failing, later, "gone")],
    ["that it asked to be left alone", leftAlone(well, NOW, 60_000)],
  ])("%s, where another only marked that there is more", (_what, ours) => {
    expect(asSupervisorsHaveIt(ours, well, { ...well, more: true })).toEqual(ours);
  });

  test("that its lines are parked, where its secret changed", () => {
    const changed = asSupervisorsHaveIt(parked(off), off, { ...off, secret: 1, previousSecretUntil: later });
    expect(changed).toEqual({ ...parked(off), secret: 1, previousSecretUntil: later });
  });
});

describe("what a supervisor changed is taken over", () => {
  test.each<[string, Health, Health]>([
    ["that was switched off when the worker took it", parked(off), off],
    ["that said it was gone after many failures", disable(failing, NOW, "gone"), disable(failing, NOW, "gone")],
    ["that failed", missed(failing, "A", later), failing],
    ["that asked to be left alone", leftAlone(well, later, 60_000), leftAlone(well, NOW, 60_000)],
  ])("enabling one %s lets it begin anew", (_what, ours, before) => {
    expect(asSupervisorsHaveIt(ours, before, enable(before))).toEqual(well);
  });

  test("disabling one, also one that said meanwhile that it is gone", () => {
    for (const ours of [well, disable(well, later, "gone")]) {
      expect(asSupervisorsHaveIt(ours, well, off)).toEqual(off);
    }
  });

  test("enabling and disabling again, as of the second time", () => {
    const again = disable(enable(off), later, "by-supervisor");
    expect(asSupervisorsHaveIt(parked(off), off, again)).toEqual(again);
  });
});
