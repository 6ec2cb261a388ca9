// Pictures from the device: each is drawn anew, named as no other of the record, and shown.

import { digestOf, drawn, encoded } from "./drawing.js";

const SHARP = 640;
const STRIP = 4;
const slug = (name) => name.replace(/\.[^.]*$/, "").toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60);

export default function pictures(form, context) {
  const { words, fillIn, published, chosen, changed } = context;
  const taken = (name) => chosen.has(name) || name in published();
  function named(file, ending) {
    const stem = slug(file.name) || "picture";
    for (let number = 1; ; number += 1) {
      const name = `${stem}${number > 1 ? `-${number}` : ""}.${ending}`;
      if (!taken(name)) return name;
    }
  }

  function show(field, picture, note = "") {
    const shot = field.querySelector(".shot");
    for (const one of shot.querySelectorAll(".shot__stage, .shot__note")) one.remove();
    if (!picture && !note) return;
    const stage = Object.assign(document.createElement("div"), { className: "shot__stage" });
    if (picture) stage.append(picture, Object.assign(document.createElement("div"), { className: "shot__frame" }));
    shot.append(stage, Object.assign(document.createElement("p"), { className: "shot__note", textContent: note }));
    shot.querySelector(".shot__note").setAttribute("role", "status");
  }

  // A picture of a draft, which was drawn anew before.
  context.restore = async (name, blob) => {
    const canvas = Object.assign(drawn(await createImageBitmap(blob)), { className: "shot__picture" });
    chosen.set(name, { blob, canvas, digest: await digestOf(blob) });
  };

  function seen({ target }) {
    if (target.dataset.sort !== "file") return;
    const name = target.querySelector("[data-value]").value;
    const known = chosen.get(name);
    const image = name in published() ? Object.assign(new Image(), { src: published()[name], alt: "", className: "shot__picture" }) : null;
    show(target, known ? known.canvas : image);
  }
  form.addEventListener("filled", seen);
  for (const target of form.querySelectorAll("[data-sort=file]")) seen({ target });

  form.addEventListener("change", async ({ target }) => {
    if (!target.matches(".shot__file") || !target.files[0]) return;
    const field = target.closest("[data-field]");
    try {
      const { canvas, blob, ending, original } = await encoded(target.files[0]);
      const name = named(target.files[0], ending);
      canvas.className = "shot__picture";
      chosen.delete(field.querySelector("[data-value]").value);
      chosen.set(name, { blob, canvas, digest: await digestOf(blob) });
      field.querySelector("[data-value]").value = name;
      const { width, height } = original;
      const doubt = Math.max(width / height, height / width) > STRIP ? words.strip : width < SHARP ? words.coarse : "";
      const size = Math.ceil(blob.size / 1000);
      show(field, canvas, [fillIn(words.made, { width: canvas.width, height: canvas.height, size }), fillIn(doubt, { width })].join(" "));
    } catch {
      show(field, null, words.unread);
    }
    changed();
  });
}
