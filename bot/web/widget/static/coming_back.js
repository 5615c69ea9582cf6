// Coming back: with a code on the opening screen, or after a while by the same browser.

const A_WHILE_MS = 30 * 60 * 1000;

/** Whether a client who opens this conversation is to be greeted: they spoke in it, and the last word is old. */
export function isComingBack({ messages, state }, { byCode }) {
  const spoke = messages.some((message) => message.from === "client");
  const last = messages.at(-1);
  // In a pause for safety the ways to get help, which stand last, are not to be covered by a greeting.
  if (!spoke || state.safety || last.from === "client") return false;
  return byCode || Date.now() - Date.parse(last.at) > A_WHILE_MS;
}

/**
 * The small form for a code. goOn(code): resolves to what went wrong in a sentence, or to "".
 * It closes itself once a code was taken.
 */
export function setUpCodeEntry(entry, goOn) {
  const form = entry.querySelector("form");
  const box = form.querySelector("input");
  const wrong = form.querySelector(".wrong");

  const tell = (sentence) => {
    wrong.textContent = sentence;
    wrong.hidden = !sentence;
    box.setAttribute("aria-invalid", String(Boolean(sentence)));
  };
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const code = box.value.trim();
    if (!code) return box.focus();
    const button = form.querySelector("button");
    button.disabled = true;
    const sentence = await goOn(code);
    button.disabled = false;
    tell(sentence);
    if (sentence) return box.focus();
    box.value = "";
    entry.open = false;
  });
  entry.addEventListener("toggle", () => (entry.open ? box.focus() : tell("")));
}
