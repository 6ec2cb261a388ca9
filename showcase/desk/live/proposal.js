// At the desk the way out of a form leads into the working tree: what it would hand to a mail is written there.
// Then the form is loaded again, as soon as the site is built from the new files: it begins with what stands there now.

const script = document.querySelector("script[data-token]");
const words = JSON.parse(script.dataset.words);
const button = document.querySelector("[data-mail]");
const [SAID, PATIENCE, OFTEN] = ["said at the desk", 200, 300]; // tries, and milliseconds between them

async function write(file) {
  const headers = { "Content-Type": "application/zip", "X-Desk-Token": script.dataset.token };
  try {
    const answer = await fetch("/.desk/proposal", { method: "POST", headers, body: file });
    if (!answer.ok) throw new Error(answer.status);
    const written = await answer.json();
    if (written.base) again(written);
    return { done: written.done, said: written.lines.map((line) => [line]) };
  } catch {
    // told below
  }
  return { done: false, said: [[words.ended]] };
}

async function again({ record, base, lines }) {
  const [slug, { values }] = [record.split("/")[1], JSON.parse(button.form.dataset.settings)];
  for (let tries = 0; tries < PATIENCE; tries++) {
    const now = await fetch(values.replace("*", slug)).then((answer) => answer.json()).catch(() => ({}));
    if (now.base === base) {
      sessionStorage.setItem(SAID, lines.join("\n"));
      location.replace(`${location.pathname}?${new URLSearchParams({ record: slug })}`);
      return;
    }
    await new Promise((done) => setTimeout(done, OFTEN));
  }
}

if (button) {
  const told = sessionStorage.getItem(SAID);
  sessionStorage.removeItem(SAID);
  if (told) document.querySelector("[data-sent]").append(Object.assign(document.createElement("p"), { textContent: told }));
  for (const one of [button, ...document.querySelectorAll("#group_send, [href='#group_send']")]) one.textContent = words.write;
  button.nextElementSibling.textContent = words.how;
  document.querySelector("#note").closest(".field").hidden = true; // nobody else reads it
  document.querySelector("[data-forge]")?.parentElement.remove();
  document.addEventListener("proposal", ({ detail }) => (detail.answer = write(detail.file)));
}
