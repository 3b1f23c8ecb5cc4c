import type { Payment } from "../../shared/domain/command.ts";
import type { Debt } from "../../shared/domain/debt.ts";
import { recentSince } from "../../shared/domain/early-warning/detect-rise.ts";
import type { RiseAlarm } from "../../shared/domain/early-warning/watch-rises.ts";
import type { WatchTask } from "../../shared/domain/watch/watch.ts";
import { log } from "../../shared/log.ts";
import type { StaffMailContent } from "../../shared/mail/staff/staff-mail.ts";
import type { FigureStore } from "../../shared/storage/figure-store.ts";
import type { AnnounceRise } from "../../shared/webhooks/announce-rise.ts";
import { complaintsBehind } from "./complaints-behind.ts";
import { type Dependencies as Reporting, readReport } from "./read-report.ts";
import { rememberEach } from "./remember.ts";
import type { SendToStaff } from "./send-to-staff.ts";

export interface Dependencies extends Reporting {
  figures: FigureStore;
  sendToStaff: SendToStaff;
  announceRise: AnnounceRise;
}

export type PayWatchDebt = (debt: Debt<WatchTask>) => Promise<Payment>;

/** Pays the debts of one look: what a mail is about is read once, however many people get it. */
export const createPaying = (dependencies: Dependencies): PayWatchDebt => {
  const once = rememberEach<StaffMailContent | undefined>();
  const { sendToStaff, announceRise, figures } = dependencies;

  const pay = async ({ id, task }: Debt<WatchTask>): Promise<Payment["result"]> => {
    switch (task.kind) {
      case "alert":
        log.error("alarm-raised", { kind: "early-warning", reason: task.alarm.dimension, count: task.alarm.count });
        return { kind: "paid" };
      case "unpaid-alert":
        log.error("alarm-raised", { kind: "debt-unpaid", reason: "staff" });
        return { kind: "paid" };
      case "announce": {
        const { name: value, references } = await complaintsBehind(figures, task.alarm);
        await announceRise(task.alarm, { value, references });
        return { kind: "paid" };
      }
      case "early-warning": {
        const { dimension, value, at } = task.alarm;
        const content = await once(`${dimension} ${at} ${value}`, () => warningOf(dependencies, task.alarm));
        return content === undefined ? INCOMPLETE : sendToStaff(task.to, id, content);
      }
      case "report": {
        const content = await once(`${task.from} ${task.until}`, () => readReport(dependencies, task));
        return content === undefined ? INCOMPLETE : sendToStaff(task.to, id, content);
      }
    }
  };

  return async (debt) => {
    try {
      return { debt: debt.id, result: await pay(debt) };
    } catch (error) {
      log.warn("debt-failed", { debt: debt.id, kind: debt.task.kind, error });
      return { debt: debt.id, result: { kind: "failed", reason: "error" } };
    }
  };
};

const INCOMPLETE: Payment["result"] = { kind: "failed", reason: "not-counted" };

const warningOf = async (
  { figures, settings }: Pick<Dependencies, "figures" | "settings">,
  alarm: RiseAlarm,
): Promise<StaffMailContent> => {
  const { dimension, count, expected, at } = alarm;
  const { language: locale, timeZone } = settings.company;
  const { name, references } = await complaintsBehind(figures, alarm);
  const since = recentSince(at);
  return { kind: "early-warning", dimension, value: name, count, expected, since, references, locale, timeZone };
};
