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
const acts = () => {
  const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
  return all(ACTS)
    .filter((act) => act.checkVisibility() && wanted.every((word) => act.textContent.toLowerCase().includes(word)))
    .slice(0, 6);
};
const showActs = () => {
  const here = acts().map((act, place) => {
    const title = part("span", { className: "fl-palette__title" }, act.textContent.trim());
    const key = act.dataset.key ? [part("kbd", {}, act.dataset.key)] : [];
    const option = part("a", { role: "option", id: `palette-act-${place}`, tabindex: -1, "aria-selected": false, href: act.href ?? `#act-${place}` }, title, " ", part("span", { className: "fl-palette__what" }, ...key));
    option.onclick = (event) => {
      event.preventDefault();
      palette.close();
      goTo(act);
    };
    return option;
  });
  if (!here.length) return;
  const heading = part("p", { id: "palette-here", role: "presentation" }, list.dataset.here);
  list.prepend(part("div", { role: "group", "aria-labelledby": "palette-here" }, heading, ...here));
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
