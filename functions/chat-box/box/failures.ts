import type { Failure } from "./frames.ts";

/** What to do about an error. Codes that a box can't have caused are left alone. */
export interface FailureDesk {
  /** This chat isn't known any more. */
  startAfresh(): void;
  hello(): void;
  giveWay(): void;
  end(): void;
  wait(): void;
  /** The server expects this number next. */
  countFrom(next: number): void;
  tryAgain(): void;
  refuse(of: number | undefined, id: string | undefined): void;
  leaveOut(fields: readonly string[]): void;
}

export const takeFailure = ({ code, of, id, next, fields }: Failure, isReady: boolean, desk: FailureDesk): void => {
  switch (code) {
    case "unknown-token":
    case "token-expired":
      desk.startAfresh();
      break;
    case "hello-first":
      desk.hello();
      break;
    case "replaced":
      desk.giveWay();
      break;
    case "chat-over":
      desk.end();
      break;
    case "too-many":
      desk.wait();
      break;
    case "too-far-ahead":
      if (next !== undefined) desk.countFrom(next);
      break;
    case "our-mistake":
      desk.tryAgain();
      break;
    case "invalid-frame":
      if (isReady) desk.refuse(of, id);
      else desk.leaveOut(fields);
      break;
  }
};
