// What begins with the first word typed: help with filters, and drafts. Fetched when a box of either is entered.
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const byId = (id) => document.getElementById(id);
const on = (event, act) => document.addEventListener(event, act);

// A filter is helped along: what could come next, by arrow keys and Enter.
all("[data-completions]").forEach((box) => {
  const list = byId("completions");
  let asked = 0;
  const choose = (item) => {
    all("[aria-selected=true]", list).forEach((other) => other.setAttribute("aria-selected", false));
    item?.setAttribute("aria-selected", true);
    item?.scrollIntoView({ block: "nearest" });
    if (item) box.setAttribute("aria-activedescendant", item.id);
    else box.removeAttribute("aria-activedescendant");
  };
  const show = (shown) => {
    list.hidden = !shown;
    box.setAttribute("aria-expanded", shown);
    if (!shown) choose();
  };
  const ask = async () => {
    const mine = ++asked;
    const query = new URLSearchParams({ text: box.value, at: box.selectionStart });
    const answer = await fetch(`${box.dataset.completions}?${query}`, { headers: { "HX-Request": "true" } });
    if (mine !== asked || !answer.ok) return;
    list.innerHTML = await answer.text();
    show(list.childElementCount > 0 && document.activeElement === box);
  };
  const take = ({ dataset: { text, from, to } }) => {
    box.setRangeText(`${text} `, from, to, "end");
    show(false);
    box.focus();
    ask();
  };
  Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": false })
    .forEach(([name, value]) => box.setAttribute(name, value));
  box.oninput = ask;
  box.onblur = () => setTimeout(() => show(false), 200);
  box.onkeydown = (event) => {
    const chosen = list.querySelector("[aria-selected=true]");
    const { key } = event;
    if (key === "ArrowDown" && list.hidden) ask();
    else if (list.hidden) return;
    else if (key === "ArrowDown") choose(chosen ? chosen.nextElementSibling : list.firstElementChild);
    else if (key === "ArrowUp") choose(chosen ? chosen.previousElementSibling : list.lastElementChild);
    else if ((key === "Enter" || key === "Tab") && chosen) take(chosen);
    else if (key === "Escape") show(false);
    else return;
    event.preventDefault();
  };
  list.onmousedown = (event) => event.preventDefault();
  list.onclick = (event) => event.target.closest("li") && take(event.target.closest("li"));
});

// What is typed is kept as a draft, a moment after the last key and when the page is left.
const keep = async (form) => {
  clearTimeout(form.waiting);
  form.waiting = 0;
  if (form.sent) return;
  form.keeping?.abort();
  form.keeping = new AbortController();
  const status = form.querySelector("[data-draft-status]");
  try {
    const answer = await fetch(form.dataset.drafts, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      headers: { "HX-Request": "true" },
      redirect: "manual",
      keepalive: true,
      signal: form.keeping.signal,
    });
    status.textContent = answer.ok ? await answer.text() : "Not kept: sign in again in another tab. Your text stays here.";
  } catch (failure) {
    if (failure.name === "AbortError") return;
    status.textContent = "Not kept: the server cannot be reached. Your text stays here.";
  }
};
on("input", ({ target: { form, name } }) => {
  if (!form?.dataset.drafts || name.startsWith("draft")) return;
  clearTimeout(form.waiting);
  form.waiting = setTimeout(keep, 800, form);
});
on("submit", ({ target }) => {
  // What is sent is no draft any more, and must not become one again on the way.
  if (!target.dataset.drafts) return;
  clearTimeout(target.waiting);
  target.waiting = 0;
  target.sent = true;
  target.keeping?.abort();
});
on("visibilitychange", () => all("[data-drafts]").forEach((form) => document.hidden && form.waiting && keep(form)));
