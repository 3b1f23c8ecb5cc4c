import type { Payment } from "../../shared/domain/command.ts";
import type { Debt } from "../../shared/domain/debt.ts";
import type { RiseAlarm } from "../../shared/domain/early-warning/watch-rises.ts";
import type { Reference } from "../../shared/domain/ids.ts";
import type { WatchTask } from "../../shared/domain/watch/watch.ts";
import { keyOf, nameOf } from "../../shared/figures/dimension.ts";
import { HOUR, hourOf } from "../../shared/figures/hour.ts";
import { log } from "../../shared/log.ts";
import type { FigureStore } from "../../shared/storage/figure-store.ts";
import { type Dependencies as Reporting, readReport } from "./read-report.ts";
import type { SendToStaff } from "./send-to-staff.ts";

export interface Dependencies extends Reporting {
  figures: FigureStore;
  sendToStaff: SendToStaff;
}

/** As many as anybody would open. */
const MOST_NAMED = 50;

export const payWatchDebt = async (dependencies: Dependencies, { id, task }: Debt<WatchTask>): Promise<Payment> => {
  try {
    return { debt: id, result: await pay(dependencies, id, task) };
  } catch (error) {
    log.warn("debt-failed", { debt: id, kind: task.kind, error });
    return { debt: id, result: { kind: "failed", reason: "error" } };
  }
};

const pay = async (dependencies: Dependencies, debt: Debt["id"], task: WatchTask): Promise<Payment["result"]> => {
  const { figures, settings, sendToStaff } = dependencies;
  const { language: locale, timeZone } = settings.company;
  switch (task.kind) {
    case "alert":
      log.error("alarm-raised", { kind: "early-warning", reason: task.alarm.dimension, count: task.alarm.count });
      return { kind: "paid" };
    case "early-warning": {
      const { dimension, value, count, expected, since } = task.alarm;
      const references = await behind(figures, task.alarm);
      const content = { dimension, value, count, expected, since, references, locale, timeZone };
      return sendToStaff(task.to, debt, { kind: "early-warning", ...content });
    }
    case "report":
      return sendToStaff(task.to, debt, await readReport(dependencies, task));
  }
};

/** The complaints that the alarm is about, the latest first. */
const behind = async (figures: FigureStore, { dimension, value, since, at }: RiseAlarm): Promise<Reference[]> => {
  const found: { reference: Reference; at: number }[] = [];
  for (let hour = since; hour <= at; hour += HOUR) {
    for await (const rows of figures.rowsOf(hourOf(hour))) {
      found.push(
        ...rows.filter(
          (row) =>
            row.kind === "received" && keyOf(nameOf(row, dimension) ?? "", dimension) === keyOf(value, dimension),
        ),
      );
    }
  }
  return found
    .toSorted((one, other) => other.at - one.at)
    .slice(0, MOST_NAMED)
    .map(({ reference }) => reference);
};
