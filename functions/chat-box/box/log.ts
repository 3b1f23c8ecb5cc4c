import { element } from "./elements.ts";
import type { Screen } from "./screen.ts";
import type { Texts } from "./texts.ts";

export interface Log extends Pick<Screen, "showUnsent" | "showAccepted" | "showAnswer" | "markWaiting" | "clear"> {
  element: HTMLElement;
  note(text: string): void;
  remove(unsent: string): void;
}

/** Further from its end than this, in CSS pixels, the customer is reading something older. */
const NEAR_END = 80;

/** What was said, in order, with what isn't sent yet after it. */
export const createLog = (texts: Texts, timeOf: (at: number) => string): Log => {
  const root = element(
    "div",
    { class: "log", role: "log", "aria-live": "polite", "aria-labelledby": "title", tabindex: "0" },
    element("p", { class: "intro" }, texts.intro),
  );
  const unsent = new Map<string, HTMLElement>();

  const message = (by: "you" | "us", text: string, at: number) =>
    element(
      "div",
      { class: `message ${by}` },
      element("p", { class: "words", dir: "auto" }, text),
      element(
        "p",
        { class: "by" },
        element("span", {}, texts[by]),
        " · ",
        element("time", { datetime: new Date(at).toISOString() }, timeOf(at)),
      ),
    );
  let isAtEnd = true;
  root.onscroll = () => {
    isAtEnd = root.scrollHeight - root.scrollTop - root.clientHeight < NEAR_END;
  };
  // What is asked or told below takes room from it: its end stays in sight.
  new ResizeObserver(() => isAtEnd && toEnd()).observe(root);

  /** Before what isn't sent yet. */
  const put = (made: HTMLElement) => {
    const [first] = unsent.values();
    root.insertBefore(made, first ?? null);
    if (isAtEnd) toEnd();
  };
  const toEnd = () => {
    root.scrollTop = root.scrollHeight;
  };
  const note = (text: string) => put(element("p", { class: "note", dir: "auto" }, text));

  return {
    element: root,
    note,
    showUnsent: ({ id, text, at }) => {
      if (unsent.has(id)) return;
      const made = message("you", text, at);
      unsent.set(id, made);
      root.append(made);
      toEnd();
    },
    showAccepted: ({ text, at, acknowledgement }, id) => {
      const made = message("you", text, at);
      const shown = unsent.get(id ?? "");
      const isNext = shown !== undefined && unsent.values().next().value === shown;
      unsent.delete(id ?? "");
      // In its place already: what stays where it is isn't read out a second time.
      if (isNext) shown.replaceChildren(...made.children);
      else {
        shown?.remove();
        put(made);
      }
      if (acknowledgement !== undefined) note(acknowledgement);
    },
    showAnswer: ({ text, at }) => put(message("us", text, at)),
    markWaiting: (messages) => {
      for (const { id } of messages) {
        const by = unsent.get(id)?.querySelector(".by");
        if (by?.childElementCount === 2) by.append(" · ", element("em", {}, texts.sending));
      }
    },
    remove: (id) => {
      unsent.get(id)?.remove();
      unsent.delete(id);
    },
    clear: () => {
      unsent.clear();
      root.replaceChildren(element("p", { class: "intro" }, texts.intro));
    },
  };
};
