// Changing single keys. Two actions change places, so that no key ever stands for two of them and none is lost.
const sheet = document.getElementById("shortcuts");
const texts = await fetch("/account/session/texts").then((answer) => answer.json());
const said = sheet.querySelector("[role=status]");
const say = (words) => (said.textContent = words);

const name = (key) => {
  const line = key.closest("dd").previousElementSibling;
  const several = [...key.closest("dd").children].indexOf(key);
  return several ? `${line.textContent} (${several + 1})` : line.textContent;
};

export const change = (changed, keepKeys) => {
  const pressed = (usual) => changed[usual] ?? usual;
  const usual = (key) => Object.keys(changed).find((each) => changed[each] === key) ?? key;
  const inputs = () => [...sheet.querySelectorAll("input[data-usual]")];
  const show = () => inputs().forEach((input) => (input.value = pressed(input.dataset.usual)));
  const keep = () => {
    Object.keys(changed).forEach((each) => changed[each] === each && delete changed[each]);
    keepKeys();
    document.getElementById("find")?.setAttribute("aria-keyshortcuts", pressed("/"));
    show();
  };
  const set = (input) => {
    const wanted = input.value;
    const mine = input.dataset.usual;
    if (!/^[^\s\d]$/u.test(wanted)) {
      if (wanted) say(texts.keysOne);
      return show();
    }
    const other = usual(wanted);
    const before = pressed(mine);
    if (other === mine) return;
    changed[mine] = wanted;
    changed[other] = before;
    keep();
    say(texts.keysDone.replaceAll("#key", wanted).replace("#act", input.ariaLabel).replace("#before", before));
  };

  sheet.querySelectorAll("kbd[data-usual]").forEach((key) => {
    const input = document.createElement("input");
    input.className = "govuk-input fl-sheet__key";
    input.maxLength = 1;
    input.autocomplete = "off";
    input.ariaLabel = name(key);
    input.dataset.usual = key.dataset.usual;
    input.onfocus = () => input.select();
    input.onchange = () => set(input);
    key.replaceWith(input);
  });
  show();
  const changer = sheet.querySelector("[data-changes-keys]");
  const { textContent, onclick } = changer;
  sheet.addEventListener(
    "close",
    () => {
      inputs().forEach((input) => {
        const key = document.createElement("kbd");
        key.dataset.usual = input.dataset.usual;
        input.replaceWith(key);
      });
      Object.assign(changer, { textContent, onclick });
      say("");
    },
    { once: true },
  );
  changer.textContent = texts.keysReset;
  changer.onclick = () => {
    Object.keys(changed).forEach((each) => delete changed[each]);
    keep();
    say(texts.keysWere);
  };
  say(texts.keysWrite);
  inputs()[0].focus();
};
