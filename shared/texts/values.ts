/**
 * What a message is told when it is said, for those that are told anything: formatted and filtered, escaped later. Every
 * message may also use `{company}`.
 */
export interface MessageValues {
  "greeting.named": { name: string };
  "acknowledgement.subject": { reference: string };
  "acknowledgement.whoTeam": { team: string };
  "acknowledgement.preview": { by: string };
  "harm.phone": { phone: string };
  "digest.subject": { count: number };
  "digest.complaint": { reference: string };
  "reply.subject": { reference: string };
  "reply.subjectAbout": { reference: string; about: string };
  "update.subject": { reference: string };
  "update.by": { by: string };
  "resolution.subject": { reference: string };
  "resolution.refundOf": { amount: string };
  "resolution.discountOf": { amount: string };
  "resolution.otherOf": { amount: string };
  "reminder.subject": { reference: string };
  "reminder.closingBy": { by: string };
  "closingWarning.subject": { reference: string };
  "closingWarning.closingBy": { by: string };
  "followUp.subject": { reference: string };
  "followUpReminder.subject": { reference: string };
  "followUpReminder.closingBy": { by: string };
  "page.followUp.change": { until: string };
  "page.rating.given": { rating: string };
  "page.rating.change": { until: string };
  "notice.messageTooLong": { most: number };
  "refused.detail": { count: number };
  "fault.tooLong": { most: number };
  "chat.acknowledged": { reference: string; by: string };
  "chat.acknowledgedWithoutTime": { reference: string };
  "chat.ahead": { count: number };
  "chat.emailThanks": { email: string };
}
