import type { Proof } from "./proof-answer.ts";

/** What each kind of missing thing means, for whoever reads the proof in a terminal. */
const MEANINGS: Readonly<Record<string, string>> = {
  "not-taken-in": "came in, and nothing says what became of it",
  "door-unwatched": "took something in, and no request of it is in the gateway's log",
  "complaint-gone": "the complaint's item is gone",
  unreadable: "the complaint's item can't be read",
  "entry-gone": "something that was said is gone",
  "parked-gone": "a mail that was set aside is gone",
  "file-gone": "a file is gone, and its name is all that is left",
  "no-next-check": "is open, and nobody will look at it again",
  "check-overdue": "should have been looked at",
  "debt-unpaid": "is owed, late, and no alarm was raised",
  "mail-undecided": "was neither sent nor withheld, and isn't owed",
};

export const proofText = ({ day, until, isComplete, complaints, doors, missing, missingCount }: Proof): string =>
  [
    `${day}, up to ${until}: ${complaints} complaints looked at.`,
    "",
    ...doors.map(doorLine),
    "",
    ...(isComplete ? [] : ["There wasn't time to look at everything: ask again."]),
    missingCount === 0 ? "Nothing is missing." : `${missingCount} missing:`,
    ...missing.map(missingLine),
  ].join("\n");

const doorLine = ({ door, independent, taken, refused, became }: Proof["doors"][number]): string => {
  const outcomes = Object.entries(became).map(([outcome, count]) => `${count} ${outcome}`);
  const known = independent ? "" : " (by its own word)";
  return `  ${door.padEnd(28)} ${String(taken).padStart(5)} taken${known}, ${refused} refused: ${outcomes.join(", ") || "-"}`;
};

const missingLine = ({ kind, id, reference, detail }: Proof["missing"][number]): string => {
  const of = reference === undefined || reference === id ? "" : ` of ${reference}`;
  return `  ${id}${of} ${MEANINGS[kind] ?? kind}${detail === undefined ? "" : ` (${detail})`}`;
};
