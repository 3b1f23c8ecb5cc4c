import { element } from "./elements.ts";
import type { Texts } from "./texts.ts";

interface Options {
  texts: Texts;
  leave(email: string): void;
  refuse(): void;
}

export interface EmailForm {
  element: HTMLElement;
  show(isShown: boolean): void;
  /** Shows it again, with what is wrong. The customer may be writing by now, and stays where they are. */
  refuse(): void;
}

/** Asks where to write should the customer have to leave. They may also not say. */
export const createEmailForm = ({ texts, leave, refuse }: Options): EmailForm => {
  const input = element("input", {
    id: "email",
    type: "email",
    autocomplete: "email",
    inputmode: "email",
    dir: "ltr",
    maxlength: "320",
    "aria-describedby": "email-fault",
  });
  const fault = element("p", { id: "email-fault", class: "fault", role: "alert" });
  const refusal = element("button", { type: "button", class: "second" }, texts.notNow);
  const form = element(
    "form",
    { class: "email", novalidate: "", hidden: "" },
    element("p", {}, texts.askEmail),
    element("label", { for: "email" }, texts.emailLabel),
    input,
    fault,
    element("div", { class: "buttons" }, element("button", { type: "submit" }, texts.emailSave), refusal),
  );
  const say = (isWrong: boolean) => {
    fault.textContent = isWrong ? texts.emailInvalid : "";
    input.setAttribute("aria-invalid", String(isWrong));
  };
  const show = (isShown: boolean) => {
    form.hidden = !isShown;
  };
  form.onsubmit = (event) => {
    event.preventDefault();
    const email = input.value.trim();
    const isWrong = email === "" || !input.checkValidity();
    say(isWrong);
    if (isWrong) input.focus();
    else leave(email);
  };
  refusal.onclick = refuse;
  return {
    element: form,
    show,
    refuse: () => {
      show(true);
      say(true);
    },
  };
};
