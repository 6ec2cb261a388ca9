// What somebody came for: to change a page, or one thing only, to say that it is still right or what is wrong with it.

export default function mode(form, { settings, words, record, asked, update }) {
  const find = (selector) => form.querySelector(selector);
  if (!record) return;
  find("[data-page]").href = settings.page.replace("*", record.record.split("/")[1]);
  if (record.file && settings.repository) {
    find("[data-git]").hidden = false;
    find("[data-git] a").href = `${settings.repository}/edit/main/${record.file}`;
  }
  const only = ["still", "wrong"].find((one) => asked.get(one));
  if (!only) return;
  form.dataset.mode = only;
  const panel = find("[data-still]");
  panel.hidden = only !== "still";
  if (only === "wrong") find("[data-note]").textContent = words.what;
  find("[data-yes]").addEventListener("click", () => {
    find("#still").checked = true;
    form.dataset.mode = "yes";
    update();
    find("[data-send]").scrollIntoView();
    find("[data-mail]").focus();
  });
  find("[data-no]").addEventListener("click", () => {
    panel.hidden = true;
    delete form.dataset.mode;
  });
}
