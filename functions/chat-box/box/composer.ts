import { element } from "./elements.ts";
import type { Texts } from "./texts.ts";
import { withoutControls } from "./without-controls.ts";

const MOST_CHARACTERS = 5_000;

interface Options {
  texts: Texts;
  send(text: string): void;
  typed(): void;
}

export interface Composer {
  element: HTMLElement;
  focus(): void;
  /** What is typed stays, whether it can be sent now or not. */
  allow(mayWrite: boolean): void;
  giveBack(texts: readonly string[]): void;
}

/** Where the customer writes. */
export const createComposer = ({ texts, send, typed }: Options): Composer => {
  const area = element("textarea", {
    id: "words",
    rows: "2",
    dir: "auto",
    maxlength: String(MOST_CHARACTERS),
    enterkeyhint: "send",
    "aria-describedby": "words-fault",
  });
  const fault = element("p", { id: "words-fault", class: "fault", role: "alert" });
  const button = element("button", { type: "submit" }, texts.send);
  const form = element(
    "form",
    { class: "composer" },
    element("label", { for: "words" }, texts.label),
    element("div", { class: "row" }, area, button),
    fault,
  );
  let mayWrite = true;

  const submit = () => {
    const text = withoutControls(area.value);
    if (!mayWrite || text.trim() === "") return;
    if (text.length > MOST_CHARACTERS) {
      fault.textContent = texts.tooLong;
      return;
    }
    area.value = "";
    fault.textContent = "";
    send(text);
  };
  form.onsubmit = (event) => {
    event.preventDefault();
    submit();
    area.focus();
  };
  area.onkeydown = (event) => {
    // Enter also ends what an input method composes; Safari says so by the code alone.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    submit();
  };
  area.oninput = () => {
    fault.textContent = area.value.length >= MOST_CHARACTERS ? texts.tooLong : "";
    if (area.value.trim() !== "") typed();
  };
  return {
    element: form,
    focus: () => area.focus(),
    allow: (may) => {
      mayWrite = may;
      button.disabled = !may;
    },
    giveBack: (given) => {
      if (given.length > 0) area.value = [...given, area.value].filter((text) => text !== "").join("\n");
    },
  };
};
