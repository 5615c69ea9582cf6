// The cards a message can carry: one function a kind, each from the card's data to a node (or null).

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

function readBack(card) {
  const sections = card.sections.map((section) =>
    element(
      "section",
      {},
      title(section.title),
      element("ul", {}, section.lines.map((line) => element("li", {}, line))),
    ),
  );
  return element("div", { class: "card read-back" }, sections);
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

function code(card) {
  return element(
    "div",
    { class: "card code" },
    element("strong", { "data-code": true, translate: "no" }, card.code),
    element("button", { type: "button", "data-copy": true }, say("copyCode")),
  );
}

const KINDS = { ruler, read_back: readBack, help, code };

/** The node of a card; null for no card, or for a kind this widget does not know. */
export function drawCard(card, options) {
  const draw = card && KINDS[card.kind];
  return draw ? draw(card, options) : null;
}
