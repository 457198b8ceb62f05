// What begins with the first word typed: help with filters and mentions, and drafts. Fetched when a box of either is entered.
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const byId = (id) => document.getElementById(id);
const on = (event, act) => document.addEventListener(event, act);
const texts = fetch("/account/session/texts").then((answer) => answer.json()).catch(() => ({}));

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

// Somebody is mentioned in a note: after @ and the beginning of a name, the people who read the record, by arrow keys and Enter.
const people = document.createElement("ul");
Object.assign(people, { id: "people", className: "fl-completions", hidden: true });
people.setAttribute("role", "listbox");
texts.then(({ people: words }) => words && people.setAttribute("aria-label", words));
let looked = 0;
const mention = ({ value, selectionStart }) => value.slice(0, selectionStart).match(/(?<=^|[\s(])@([\p{L}\p{N}._-]{1,40})$/u);
const point = (box, item) => {
  all("[aria-selected=true]", people).forEach((other) => other.setAttribute("aria-selected", false));
  item?.setAttribute("aria-selected", true);
  item?.scrollIntoView({ block: "nearest" });
  if (item) box.setAttribute("aria-activedescendant", item.id);
  else box.removeAttribute("aria-activedescendant");
};
const unlist = (box) => {
  people.hidden = true;
  point(box);
};
const named = (box, item) => {
  const found = mention(box);
  if (found) box.setRangeText(`${item.dataset.text} `, found.index, box.selectionStart, "end");
  unlist(box);
  box.focus();
  box.dispatchEvent(new Event("input", { bubbles: true }));
};
on("input", async ({ target: box }) => {
  if (!box.matches('form[action$="/note"] textarea[name="text"]')) return;
  const mine = ++looked;
  const found = mention(box);
  if (!found) return people.hidden || unlist(box);
  const answer = await fetch(`${box.form.action.replace(/note$/, "people")}?${new URLSearchParams({ begins: found[1] })}`, { headers: { "HX-Request": "true" } });
  if (mine !== looked || !answer.ok) return;
  people.innerHTML = await answer.text();
  if (people.previousElementSibling !== box) {
    box.after(people);
    box.parentElement.classList.add("fl-completed");
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-controls", "people");
    people.onmousedown = (event) => event.preventDefault();
    people.onclick = (event) => event.target.closest("li") && named(box, event.target.closest("li"));
    box.addEventListener("blur", () => setTimeout(unlist, 200, box));
    box.addEventListener("keydown", (event) => {
      const chosen = people.querySelector("[aria-selected=true]");
      if (people.hidden) return;
      if (event.key === "ArrowDown") point(box, chosen ? chosen.nextElementSibling : people.firstElementChild);
      else if (event.key === "ArrowUp") point(box, chosen ? chosen.previousElementSibling : people.lastElementChild);
      else if ((event.key === "Enter" || event.key === "Tab") && chosen) named(box, chosen);
      else if (event.key === "Escape") unlist(box);
      else return;
      event.preventDefault();
    });
  }
  people.hidden = people.childElementCount === 0 || document.activeElement !== box;
});

// What is typed is kept as a draft: a moment after the last key, every five seconds while somebody types on, and when the page is left.
// One keeping follows the other, and each says which version of which draft it is written over.
const SOON = 800;
const AT_ONCE = 100;
const MOST = 5000;
const LATER = 15000;
const PATIENCE = 2000;
const OUTLIVES = 60000; // characters of a request that a browser still sends from a page that is gone
const kept = new WeakMap();
const of = (form) => kept.get(form) ?? kept.set(form, {}).get(form);
const entered = (form) => {
  const body = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
  const boxes = all("textarea, input[type=text], input:not([type])", form).filter(({ name }) => !name.startsWith("draft"));
  if (boxes.length && boxes.every(({ value }) => !value.trim())) body.set("draftEmpty", "yes");
  return body.toString();
};
const told = async (form, answer) => {
  const status = form.querySelector("[data-draft-status]");
  if (!answer.headers.get("content-type")?.startsWith("application/json")) {
    status.textContent = (await texts).draftOut;
    return LATER;
  }
  const { draft, version, words, news } = await answer.json();
  form.querySelector("[name=draft]").value = draft;
  form.querySelector("[name=draftVersion]").value = version;
  status.textContent = words;
  if (news) form.querySelector("[data-draft-news]").textContent = news;
};
const send = async (form, leaving) => {
  const body = entered(form);
  const stop = new AbortController();
  of(form).stop = stop;
  of(form).long = body.length > OUTLIVES;
  try {
    const answer = await fetch(form.dataset.drafts, {
      method: "POST",
      body,
      headers: { "HX-Request": "true", "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8" },
      redirect: "manual",
      keepalive: Boolean(leaving) && body.length <= OUTLIVES,
      signal: stop.signal,
    });
    return await told(form, answer);
  } catch {
    if (stop.signal.aborted) return;
    form.querySelector("[data-draft-status]").textContent = (await texts).draftAway;
    return LATER;
  }
};
const keep = async (form, leaving) => {
  const mine = of(form);
  clearTimeout(mine.waiting);
  mine.waiting = mine.since = 0;
  if (mine.sent) return;
  if (mine.busy && !leaving) return (mine.more = true);
  mine.stop?.abort();
  const sending = (mine.busy = send(form, leaving));
  const again = await sending;
  if (mine.busy !== sending) return;
  mine.busy = mine.stop = undefined;
  if (mine.more) keep(form);
  else if (again && !mine.waiting) mine.waiting = setTimeout(keep, again, form);
  mine.more = false;
};
on("input", ({ target: { form, name }, inputType }) => {
  if (!form?.dataset.drafts || name.startsWith("draft")) return;
  const mine = of(form);
  mine.since ||= Date.now();
  clearTimeout(mine.waiting);
  // What is pasted, and a text too long to outlive its page, is kept almost at once.
  const soon = mine.long || inputType === "insertFromPaste" ? AT_ONCE : SOON;
  mine.waiting = setTimeout(keep, Math.max(0, Math.min(soon, mine.since + MOST - Date.now())), form);
});
on("submit", (event) => {
  // What is sent is no draft any more, and must not become one again on the way: a keeping that has begun is awaited.
  const { target, submitter } = event;
  if (!target.dataset.drafts) return;
  const mine = of(target);
  clearTimeout(mine.waiting);
  mine.waiting = 0;
  mine.more = false;
  mine.sent = true;
  // Who is still here after that goes on writing.
  setTimeout(() => (mine.sent = false), 5 * PATIENCE);
  if (!mine.busy) return;
  event.preventDefault();
  if (mine.held) return;
  mine.held = true;
  Promise.race([mine.busy, new Promise((done) => setTimeout(done, PATIENCE))]).then(() => {
    mine.stop?.abort();
    mine.busy = mine.stop = undefined;
    mine.held = false;
    target.requestSubmit(submitter);
  });
});
addEventListener("pageshow", ({ persisted }) => persisted && all("[data-drafts]").forEach((form) => (of(form).sent = false)));
on("visibilitychange", () => all("[data-drafts]").forEach((form) => document.hidden && (of(form).waiting || of(form).busy) && keep(form, true)));

// What was typed before this script came is kept as well.
all("[data-drafts] textarea").forEach((box) => box.value !== box.defaultValue && box.dispatchEvent(new Event("input", { bubbles: true })));

// Canned replies: two strokes and the beginning of a code open the list, Enter puts the chosen one in.
let open;
const typedCode = (area) => /(?:^|\s)\/\/([\w-]*)$/.exec(area.value.slice(0, area.selectionStart));
const closeReplies = () => {
  open?.list.remove();
  ["aria-controls", "aria-activedescendant"].forEach((name) => open?.area.removeAttribute(name));
  open = undefined;
};
const chooseReply = (item) => {
  all("[aria-selected=true]", open.list).forEach((other) => other.setAttribute("aria-selected", false));
  item?.setAttribute("aria-selected", true);
  item?.scrollIntoView({ block: "nearest" });
  if (item) open.area.setAttribute("aria-activedescendant", item.id);
};
const takeReply = ({ dataset: { id, text, notes }, firstElementChild }) => {
  const { area, picker } = open;
  const put = picker.querySelector("[name=replied]");
  const to = area.selectionStart;
  const from = to - typedCode(area)[1].length - 2;
  closeReplies();
  area.setRangeText(text, from, to, "end");
  put.value = `${put.value} ${id}`.trim();
  texts.then(({ replyPut }) => (picker.querySelector("[data-reply-status]").textContent = replyPut.replace("{name}", firstElementChild.textContent).replace("{notes}", notes)));
  area.dispatchEvent(new Event("input", { bubbles: true }));
  area.focus();
};
on("input", async ({ target: area }) => {
  const picker = area.form?.querySelector("[data-replies]");
  if (!picker || area.name !== picker.dataset.into) return;
  const typed = typedCode(area);
  if (!typed) return closeReplies();
  const query = new URLSearchParams({ code: typed[1], audience: new FormData(area.form).get("audience") ?? "" });
  const answer = await fetch(`${picker.dataset.replies}/all?${query}`, { headers: { "HX-Request": "true" } });
  if (!answer.ok || typedCode(area)?.[0] !== typed[0]) return;
  const items = await answer.text();
  const said = await texts;
  closeReplies();
  const list = document.createElement("ul");
  Object.entries({ id: "reply-choices", class: "fl-completions fl-completions--below", role: "listbox", "aria-label": said.replies })
    .forEach(([name, value]) => list.setAttribute(name, value));
  list.innerHTML = items;
  picker.querySelector("[data-reply-status]").textContent = list.childElementCount
    ? said.replyKeys
    : said.replyNone;
  if (!list.childElementCount) return;
  open = { area, picker, list };
  list.onmousedown = (event) => event.preventDefault();
  list.onclick = (event) => event.target.closest("li") && takeReply(event.target.closest("li"));
  area.after(list);
  area.setAttribute("aria-controls", list.id);
  chooseReply(list.firstElementChild);
});
on("keydown", (event) => {
  if (!open || event.target !== open.area) return;
  const chosen = open.list.querySelector("[aria-selected=true]");
  const { key } = event;
  if (key === "ArrowDown") chooseReply(chosen?.nextElementSibling ?? open.list.firstElementChild);
  else if (key === "ArrowUp") chooseReply(chosen?.previousElementSibling ?? open.list.lastElementChild);
  else if ((key === "Enter" || key === "Tab") && chosen) takeReply(chosen);
  else if (key === "Escape") closeReplies();
  else return;
  event.preventDefault();
});
on("focusout", ({ target }) => open?.area === target && setTimeout(closeReplies, 200));
