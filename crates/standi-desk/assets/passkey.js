// Passkeys: what the desk asks goes to the device, and what the device says comes back. Every page
// works with a password without it.
"use strict";

const can = typeof PublicKeyCredential === "function"
  && "parseCreationOptionsFromJSON" in PublicKeyCredential;

for (const hint of can ? document.querySelectorAll("[data-passkey-none]") : []) {
  hint.hidden = true;
}

for (const form of can ? document.querySelectorAll("form[data-passkey]") : []) {
  const says = form.querySelector("[data-says]");
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    says.textContent = "";
    const sent = Object.fromEntries(new FormData(form));
    const ask = async (address, body) => {
      const said = await fetch(address, { method: "POST", body });
      if (!said.ok) throw new Error(await said.text());
      return said;
    };
    try {
      const asked = await ask(form.getAttribute("action"), new URLSearchParams(sent));
      const { publicKey } = wrapped(await asked.json());
      const credential = form.dataset.passkey.startsWith("/account")
        ? await navigator.credentials.create({
            publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(publicKey),
          })
        : await navigator.credentials.get({
            publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(publicKey),
          });
      const { label = "", back = "" } = sent;
      const body = JSON.stringify({ label, back, credential: credential.toJSON() });
      const done = await ask(form.dataset.passkey, body);
      location.assign(await done.text());
    } catch (error) {
      // A device that was put away says nothing that helps.
      if (error.name === "Error") says.textContent = error.message;
    }
  });
}

function wrapped(options) {
  return "publicKey" in options ? options : { publicKey: options };
}
