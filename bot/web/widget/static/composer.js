// The client's text box: Enter sends, Shift+Enter begins a line; on a touch keyboard Enter begins a line too.

const MAX_HEIGHT_PX = 160;

/** Wires the form; onText(text) may return false to leave the text where it is. */
export function setUpComposer(form, onText) {
  const box = form.querySelector("textarea");
  const touch = matchMedia("(hover: none) and (pointer: coarse)");

  const fit = () => {
    box.style.height = "auto";
    box.style.height = `${Math.min(box.scrollHeight, MAX_HEIGHT_PX)}px`;
  };
  const send = () => {
    const text = box.value.trim();
    if (!text || onText(text) === false) return;
    box.value = "";
    fit();
  };
  box.addEventListener("input", fit);
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || touch.matches) return;
    event.preventDefault();
    send();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
    box.focus();
  });

  return {
    /** Puts words back for changing, before anything typed since. */
    putBack(text) {
      box.value = box.value ? `${text}\n${box.value}` : text;
      fit();
      box.focus();
    },
    /** On a touch screen the keyboard would cover the first message: then the focus stays where it is. */
    focusIfKeyboard() {
      if (!touch.matches) box.focus();
      return !touch.matches;
    },
    setPlaceholder: (text) => box.setAttribute("placeholder", text),
  };
}
