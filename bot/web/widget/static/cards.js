// The cards a message can carry: one function a kind, each from the card's data to a node (or null).

import { sharing, sliders } from "./cards_forms.js";
import { element, link } from "./elements.js";
import { say } from "./strings.js";

function title(value) {
  return typeof value === "string" && value ? element("h3", {}, value) : null;
}

/** 0–10 in one row: arrow keys move, Enter, Space or a tap answers. Gone once answered. */
function ruler(card, { open }) {
  if (!open) return null;
  const first = card.choices[0]?.title ?? "";
  const last = card.choices.at(-1)?.title ?? "";
  const spoken = (choice) => {
    if (choice.title === first) return `${choice.title}, ${card.low}`;
    if (choice.title === last) return `${choice.title}, ${card.high}`;
    return choice.title;
  };
  const steps = card.choices.map((choice, index) =>
    element(
      "button",
      {
        type: "button",
        role: "radio",
        "aria-checked": "false",
        "aria-label": spoken(choice),
        tabindex: index === 0 ? "0" : "-1",
        "data-choice": choice.id,
        "data-title": choice.title,
      },
      choice.title,
    ),
  );
  return element(
    "div",
    { class: "card ruler choices" },
    element("div", { class: "steps", role: "radiogroup", "aria-label": `${first}–${last}` }, steps),
    element(
      "div",
      { class: "ends", "aria-hidden": "true" },
      element("span", {}, `${first} · ${card.low}`),
      element("span", {}, `${last} · ${card.high}`),
    ),
  );
}

/** The draft part by part; while it is open, each part that can be has a button to change it. */
function readBack(card, { open }) {
  const sections = card.sections.map(({ lines, change }) =>
    element(
      "li",
      {},
      element("div", {}, lines.map((line) => element("p", {}, line))),
      open && change ? changeButton(change) : null,
    ),
  );
  return sections.length ? element("ul", { class: "card read-back", role: "list" }, sections) : null;
}

/** The choice is titled by what its part says, which stands beside the button already. */
function changeButton({ id, title: part }) {
  const names = { "data-choice": id, "data-title": part, "aria-label": `${say("change")}: ${part}` };
  return element("div", { class: "choices" }, element("button", { type: "button", ...names }, say("change")));
}

/** Ways to reach help, drawn as in the help panel. */
function help(card) {
  const lines = card.lines.map((line) =>
    element(
      "li",
      { class: "helpline" },
      title(line.name),
      line.hours ? element("p", { class: "hours" }, line.hours) : null,
      line.note ? element("p", { class: "note" }, line.note) : null,
      element("p", { class: "reach" }, line.reach.map(way)),
    ),
  );
  return element("ul", { class: "card helplines", role: "list" }, lines);
}

function way(reach) {
  const kind = say(reach.type);
  return link(reach.href, kind ? `${kind} ${reach.value}` : reach.value, { class: "way" });
}

/** The code for the counselor, and the code the client comes back with; either may stand alone. */
function code({ code: given, return_code: own }) {
  if (!own) return codeLine("code", given);
  return element(
    "div",
    { class: "card codes" },
    given ? [element("p", {}, say("counselorCode")), codeLine("code", given)] : [],
    element("p", {}, say("returnCode")),
    codeLine("return-code", own),
  );
}

function codeLine(name, letters) {
  return element(
    "div",
    { class: `card code-line ${name}` },
    element("strong", { "data-code": true, translate: "no" }, letters),
    element("button", { type: "button", "data-copy": true }, say("copyCode")),
  );
}

const KINDS = { ruler, sliders, sharing, read_back: readBack, help, code };
const HOLD_CHOICES = ["ruler", "sliders", "sharing"]; // these draw the choices of the message themselves

export const holdsChoices = (card) => HOLD_CHOICES.includes(card?.kind);

/**
 * The node of a card; null for no card, or for a kind this widget does not know.
 * open: whether an answer can still be given. choices: those of the message.
 */
export function drawCard(card, options) {
  const draw = card && KINDS[card.kind];
  return draw ? draw(card, options) : null;
}
