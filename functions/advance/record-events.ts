import type { Complaint } from "../../shared/domain/complaint.ts";
import { eventRow } from "../../shared/figures/event-row.ts";
import { log } from "../../shared/log.ts";
import type { FigureStore } from "../../shared/storage/figure-store.ts";

/** Writes down, for the figures, what happened to a complaint; gives the ids of what is written. Never throws. */
export type RecordEvents = (complaint: Complaint) => Promise<string[]>;

export const createEventRecording =
  (figures: Pick<FigureStore, "record">, newId: () => string): RecordEvents =>
  async (complaint) => {
    const { reference, events } = complaint;
    if (events.length === 0) return [];
    try {
      await figures.record(
        events.map((event) => eventRow(complaint, event)),
        newId,
      );
      return events.map(({ id }) => id);
    } catch (error) {
      log.warn("events-unrecorded", { reference, count: events.length, error });
      return [];
    }
  };
