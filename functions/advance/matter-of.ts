import type { Complaint } from "../../shared/domain/complaint.ts";
import type { Task } from "../../shared/domain/debt.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import type { EntryId } from "../../shared/domain/ids.ts";
import type { Instant } from "../../shared/domain/time.ts";
import type { MailMatter } from "../../shared/mail/mail.ts";
import type { Settings } from "../../shared/settings/settings.ts";

export type MailTask = Extract<Task, { kind: "mail" }>;

interface Known {
  settings: Settings;
  now: Instant;
  loadEntry: (id: EntryId) => Promise<Entry | undefined>;
}

/** What one mail that a complaint owes is to say. */
export const matterOf = async (
  complaint: Complaint,
  task: MailTask,
  { settings, now, loadEntry }: Known,
): Promise<MailMatter> => {
  const { stage, urgent, harm, team } = complaint;
  const { policy, company } = settings;
  switch (task.mail) {
    case "acknowledgement": {
      const { name } = policy.teams.find(({ id }) => id === team) ?? {};
      return {
        kind: task.mail,
        respondBy: inFuture(complaint.promise.by, now),
        urgent,
        ...(name === undefined ? {} : { team: name }),
        ...(harm === undefined ? {} : { harm }),
        ...(company.urgentPhone === undefined ? {} : { urgentPhone: company.urgentPhone }),
      };
    }
    case "reminder": {
      const remindedAt = stage.status === "awaiting_customer" ? stage.remindedAt : undefined;
      return { kind: task.mail, closesAt: remindedAt && now + policy.warnAfter + policy.closeUnansweredAfter };
    }
    case "closing-warning": {
      const warnedAt = stage.status === "awaiting_customer" ? stage.warnedAt : undefined;
      return { kind: task.mail, closesAt: warnedAt && now + policy.closeUnansweredAfter };
    }
    case "update":
      return task.late === true
        ? { kind: task.mail, late: true, respondBy: inFuture(complaint.promise.by, now) }
        : { kind: task.mail, late: false, respondBy: undefined };
    case "follow-up":
      return { kind: task.mail };
    case "follow-up-reminder": {
      const remindedAt = stage.status === "resolved" ? stage.remindedAt : undefined;
      return { kind: task.mail, closesAt: remindedAt && now + policy.closeResolvedAfter };
    }
    case "reply":
    case "resolution": {
      const { body } = (task.entry && (await loadEntry(task.entry))) ?? {};
      if (body?.kind === "reply") return { kind: "reply", words: body.text, toMany: body.incident !== undefined };
      if (body?.kind === "resolution") return { kind: "resolution", resolution: body.resolution };
      throw new Error(`the entry of a ${task.mail} is missing, or another`);
    }
  }
};

/** A time that has passed meanwhile is promised to nobody. */
const inFuture = (at: Instant | undefined, now: Instant): Instant | undefined =>
  at !== undefined && at > now ? at : undefined;
