// Small comforts; every page does its work without them.
"use strict";

// A part takes its new content, and the keyboard stays where it was in it.
const replaced = (part, children) => {
  const at = part.contains(document.activeElement) ? document.activeElement : null;
  part.replaceChildren(...children);
  if (!at) return;
  const same = (it) => it.getAttribute("href") === at.getAttribute("href") && it.value === at.value;
  [...part.querySelectorAll(at.localName)].find(same)?.focus();
};

// A part of the page takes what the program answers to a form.
const answered = async (form, address, part, isNewest) => {
  const body = new URLSearchParams(new FormData(form));
  try {
    const said = await fetch(address, { method: "POST", body });
    if ((said.ok || said.status === 422) && isNewest()) {
      const page = new DOMParser().parseFromString(await said.text(), "text/html");
      replaced(part, page.body.childNodes);
    }
  } catch {
    // The program was closed: the form says so when it is sent.
  }
};

// The answer forms at the side while one types.
const form = document.querySelector("form[data-forming]");
const aside = document.getElementById("forming");
if (form && aside) {
  let waiting = 0;
  let turn = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const mine = ++turn;
      answered(form, form.dataset.forming, aside, () => mine === turn);
    }, 250);
  });
}

// Results appear while one types: one question at a time, and after it the newest. They have an
// address that holds no word, so that one can come back to them.
const search = document.querySelector("form[data-finds]");
const found = document.getElementById("found");
if (search && found) {
  let asking = false;
  let again = false;
  let sent = false;
  const ask = async () => {
    again = asking;
    if (asking) return;
    asking = true;
    await answered(search, search.dataset.finds, found, () => !sent);
    asking = false;
    if (sent) return;
    const place = found.firstElementChild?.dataset.place;
    if (place) {
      search.elements.kept.value = place.split("/").pop();
      history.replaceState(null, "", place);
    }
    if (again) ask();
  };
  search.addEventListener("input", ask);
  // Once it is sent, the page that follows answers; this one may be come back to.
  search.addEventListener("submit", () => (sent = true));
  window.addEventListener("pageshow", () => (sent = false));
  if (!found.querySelector(".results")) search.elements.q.focus();
}

// What is typed into the field of a choice chooses it.
for (const field of document.querySelectorAll(".choice .more input")) {
  field.addEventListener("input", () => {
    const radio = field.closest(".choice").querySelector("input[type=radio]");
    if (field.value !== "") radio.checked = true;
  });
}

// Choosing in a filter is asking.
for (const field of document.querySelectorAll("form[data-sends] :is(select, input[type=range])")) {
  field.addEventListener("change", () => field.form.requestSubmit());
}

// A slider that brought one here keeps the keyboard.
if (location.hash !== "") document.querySelector(`input[type=range]${location.hash}`)?.focus();

for (const button of document.querySelectorAll("button[data-prints]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// A summary of what is wrong is read first.
document.querySelector(".summary")?.focus();
