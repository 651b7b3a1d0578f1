// Small comforts; every page does its work without them.
"use strict";

// The answer forms at the side while one types.
const form = document.querySelector("form[data-forming]");
const aside = document.getElementById("forming");
if (form && aside) {
  let waiting = 0;
  let turn = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const mine = ++turn;
      const body = new URLSearchParams(new FormData(form));
      try {
        const said = await fetch(form.dataset.forming, { method: "POST", body });
        if (said.ok && mine === turn) {
          const page = new DOMParser().parseFromString(await said.text(), "text/html");
          aside.replaceChildren(...page.body.childNodes);
        }
      } catch {
        // The program was closed: the form says so when it is sent.
      }
    }, 250);
  });
}

// What is typed into the field of a choice chooses it.
for (const field of document.querySelectorAll(".choice .more input")) {
  field.addEventListener("input", () => {
    const radio = field.closest(".choice").querySelector("input[type=radio]");
    if (field.value !== "") radio.checked = true;
  });
}

// A file is opened into the field for its text.
for (const place of document.querySelectorAll("[data-opens]")) {
  place.hidden = false;
  place.querySelector("input").addEventListener("change", async (event) => {
    const file = event.target.files[0];
    if (file) document.getElementById(place.dataset.opens).value = await file.text();
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
