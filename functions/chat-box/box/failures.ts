import { CONTACT } from "./contact.ts";
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
  /** Something else came under that number. */
  renumber(of: number, id: string | undefined, next: number | undefined): void;
  tryAgain(): void;
  refuse(of: number | undefined, id: string | undefined): void;
  leaveOut(fields: readonly string[]): void;
  refuseEmail(): void;
  /** Another address is known. */
  keepOtherEmail(): void;
}

export const takeFailure = (failure: Failure, isReady: boolean, desk: FailureDesk): void => {
  const { code, of, id, next } = failure;
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
    case "seq-used":
      if (of !== undefined) desk.renumber(of, id, next);
      break;
    case "our-mistake":
      desk.tryAgain();
      break;
    case "address-known":
      desk.keepOtherEmail();
      break;
    case "invalid-frame":
      takeRefusal(failure, isReady, desk);
      break;
  }
};

const takeRefusal = ({ of, id, fields }: Failure, isReady: boolean, desk: FailureDesk): void => {
  if (fields.includes("token")) desk.startAfresh();
  else if (!isReady) desk.leaveOut(fields);
  else if (id === CONTACT || fields.includes("email")) desk.refuseEmail();
  else desk.refuse(of, id);
};
