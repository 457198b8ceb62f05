// What a table of records can do besides: a row opened in place, and news that do not move what stands under the hand.
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const rows = () => all(".fl-table tr[id^=INC-]");

// A row opened in place, by its button or with Space on the row.
const shut = (row) => {
  row.nextElementSibling?.classList.contains("fl-previewed") && row.nextElementSibling.remove();
  row.querySelector("[data-preview]").setAttribute("aria-expanded", "false");
};
const toggle = async (row) => {
  const peek = row.querySelector("[data-preview]");
  const open = peek.getAttribute("aria-expanded") === "true";
  rows().forEach(shut);
  if (open) return;
  const answer = await fetch(peek.href, { headers: { "HX-Request": "true" }, redirect: "manual" }).catch(() => ({}));
  if (!answer.ok) return location.assign(peek.href);
  const line = document.createElement("tr");
  line.className = "fl-previewed";
  line.setAttribute("role", "row");
  const cell = line.appendChild(document.createElement("td"));
  cell.setAttribute("role", "cell");
  cell.colSpan = row.children.length;
  cell.innerHTML = await answer.text();
  row.after(line);
  peek.setAttribute("aria-expanded", "true");
};
rows().forEach((row) => row.querySelector("[data-preview]")?.setAttribute("aria-expanded", "false"));
document.addEventListener("click", (event) => {
  const peek = event.target.closest("[data-preview]");
  if (!peek || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  toggle(peek.closest("tr"));
});
document.addEventListener("keydown", (event) => {
  const row = event.target.closest?.("tr[id^=INC-]");
  const here = event.target.matches("a") && !event.target.matches("[data-edit]");
  if (event.key === " " && row && here && document.getElementById("single-keys").checked) {
    event.preventDefault();
    toggle(row);
  } else if (event.key === "Escape") {
    const open = event.target.closest?.(".fl-previewed")?.previousElementSibling ?? (row?.nextElementSibling?.matches(".fl-previewed") ? row : null);
    if (!open) return;
    shut(open);
    open.querySelector("[data-preview]").focus();
  }
});

// News: how many are newer, and which rows have changed. The list is shown again only when somebody asks for it.
const told = document.querySelector(".fl-newer[data-news]");
const ask = async () => {
  if (document.hidden) return;
  const shown = rows();
  const answer = await fetch(`${told.dataset.news}&numbers=${shown.map((row) => row.id)}`, { redirect: "manual" }).catch(() => ({}));
  if (!answer.ok) return;
  const { newer, changed } = await answer.json();
  const link = told.querySelector("a");
  if (newer && link.firstChild.textContent !== newer) link.firstChild.textContent = newer;
  told.hidden = !newer;
  shown.forEach((row) => {
    const words = changed[row.id];
    const there = row.querySelector(".fl-changed");
    if (!words || there?.textContent === words) return;
    const note = there ?? row.querySelector("th").appendChild(document.createElement("small"));
    note.className = "fl-changed";
    note.textContent = words;
    row.classList.add("fl-row--changed");
  });
};
if (told) {
  setInterval(ask, Number(told.dataset.every));
  document.addEventListener("fairlead:changed", ask);
}

// Whoever changes how a list stands goes on where they were: the page opens anew, and the focus comes back.
const label = (element) => element.textContent.trim();
const column = (element) => element.closest("li")?.firstElementChild.textContent;
const place = "stood";
document.addEventListener("click", ({ target }) => {
  const pressed = target.closest("main a[href], main form[method=get] button");
  if (!pressed || new URL(pressed.href ?? pressed.form.action).pathname !== location.pathname) return;
  sessionStorage.setItem(place, JSON.stringify([location.pathname, pressed.tagName, label(pressed), column(pressed), !!pressed.closest(".fl-build")]));
});
const [path, tag, words, li, building] = JSON.parse(sessionStorage.getItem(place)) ?? [];
sessionStorage.removeItem(place);
if (path === location.pathname && document.activeElement === document.body) {
  const within = document.querySelector("main");
  const again =
    (building && within.querySelector(".fl-build__form :is(select, input:not([type=hidden]))")) ||
    all(tag, within).find((each) => label(each) === words) ||
    all("li a", within).find((each) => li && column(each) === li) ||
    within.querySelector("details[open] > summary");
  again?.focus();
}
