import type { FoundFile } from "./attachment.ts";
import type { Part } from "./part.ts";
import type { Reading } from "./reading.ts";

/** What a mail or a part of it says. */
export interface Words {
  readonly text: string;
  readonly files: readonly FoundFile[];
}

/** `depth`: of mail within mail. Handed on to what opens a mail within a part. */
export type ReadWords = (root: Part, reading: Reading, depth: number) => Words;
