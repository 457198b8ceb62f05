// Suggests what was meant in the palette: what this page can do, then what is found elsewhere.
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const byId = (id) => document.getElementById(id);
const palette = byId("palette");
const words = byId("palette-words");
const list = byId("palette-list");
const found = () => all("[role=option]", palette);
const chosen = () => found().find((each) => each.ariaSelected === "true");
const choose = (option) => {
  found().forEach((each) => each.setAttribute("aria-selected", each === option));
  words.setAttribute("aria-activedescendant", option ? option.id : "");
  option?.scrollIntoView({ block: "nearest" });
};
let asked = 0;
let kept = ""; // where the option leads to that was chosen by hand: later answers leave it chosen
let waiting;
const busy = (is) => list.setAttribute("aria-busy", is);

// What can be done from here, by the words of its button. A form that wants words first is gone to, not sent.
const ACTS = "main [data-key], .fl-pagehead .govuk-button, .fl-ask .govuk-button, .fl-more a, .fl-more button, [hx-get] > a, main form .fl-actions [type=submit]";
// What is always there, wherever one is: one's settings, colours, language, keys and the way out.
const OWN = ".fl-menu a, .fl-menu button, [data-opens-sheet]";
const goTo = (act) => {
  const box = act.type === "submit" && act.form?.querySelector("input:not([type=hidden]), select, textarea");
  if (box) box.focus();
  else act.click();
};
const part = (name, { className = "", ...attributes }, ...inside) => {
  const element = document.createElement(name);
  element.className = className;
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  element.append(...inside);
  return element;
};
const text = (act) => [...act.childNodes].map((node) => (node.nodeName === "KBD" ? "" : node.textContent)).join("").trim();
const called = (act) => [act.closest("fieldset")?.querySelector("legend").textContent, text(act)].filter(Boolean).join(": ");
const meant = (act) => {
  const said = `${called(act)} ${act.closest("[data-also]")?.dataset.also ?? ""}`.toLowerCase();
  return words.value.toLowerCase().split(/\s+/).every((word) => said.includes(word));
};
const group = (name, found) => {
  const options = found.map((act, place) => {
    const title = part("span", { className: "fl-palette__title" }, called(act));
    const key = act.dataset.key ? [part("kbd", {}, act.dataset.key)] : [];
    const id = `palette-act-${name}-${place}`;
    const option = part("a", { role: "option", id, tabindex: -1, "aria-selected": false, href: act.href ?? `#${id}` }, title, " ", part("span", { className: "fl-palette__what" }, ...key));
    option.onclick = (event) => {
      event.preventDefault();
      palette.close();
      goTo(act);
    };
    return option;
  });
  if (!options.length) return [];
  const heading = part("p", { id: `palette-${name}`, role: "presentation" }, list.dataset[name]);
  return [part("div", { role: "group", "aria-labelledby": heading.id }, heading, ...options)];
};
const showActs = () => {
  const here = all(ACTS).filter((act) => act.checkVisibility() && meant(act));
  here.sort((one, other) => !!other.closest(".fl-ask") - !!one.closest(".fl-ask")); // what the record asks for comes first
  const own = group("own", all(OWN).filter(meant));
  list.prepend(...group("here", here.slice(0, 6)), ...(words.value ? own : []));
  if (!words.value) list.append(...own);
};

export const suggest = async () => {
  const mine = ++asked;
  busy(true);
  const answer = await fetch(`/find/palette?q=${encodeURIComponent(words.value)}`).catch(() => ({}));
  const text = answer.ok && !answer.redirected ? await answer.text() : "";
  if (mine !== asked) return;
  list.innerHTML = text;
  showActs();
  busy(false);
  const options = found();
  const elsewhere = words.value ? options[0] : options.find(({ id }) => !id.startsWith("palette-act"));
  choose(options.find(({ href }) => href === kept) || elsewhere || options[0]);
  words.setAttribute("aria-expanded", options.length > 0);
  byId("palette-said").textContent = palette.querySelector("[data-said]")?.dataset.said ?? "";
};

words.oninput = () => {
  kept = "";
  busy(true);
  clearTimeout(waiting);
  waiting = setTimeout(suggest, 120);
};
// What is entered before its answer came waits for it, and goes where the answer leads.
const enter = async () => {
  if (!kept && list.ariaBusy === "true") {
    clearTimeout(waiting);
    await suggest();
  }
  chosen()?.click();
};
palette.onkeydown = (event) => {
  const options = found();
  const at = options.indexOf(chosen());
  const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
  if (to !== undefined && options.length) {
    choose(options.at(to % options.length));
    kept = chosen().href;
  } else if (event.key === "Enter" && event.target === words) enter();
  else return;
  event.preventDefault();
};
palette.querySelector("[data-closes-palette]").onclick = () => palette.close();
palette.onclick = ({ target }) => {
  if (target === palette) palette.close();
};
