// What is typed stays in this browser until it is sent or thrown away; pictures too, as far as there is room.

const asText = (blob) =>
  new Promise((done) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => done(reader.result));
    reader.readAsDataURL(blob);
  });
async function asBlob(text) {
  const [head, body] = text.split(",");
  const bytes = Uint8Array.from(atob(body), (sign) => sign.charCodeAt(0));
  return new Blob([bytes], { type: /^data:([^;]+)/.exec(head)[1] });
}

export default function draft(name) {
  const [key, beside] = [`form ${name}`, `form ${name} picture `];
  const pictures = () => Object.keys(localStorage).filter((one) => one.startsWith(beside));
  return {
    read() {
      try {
        return JSON.parse(localStorage.getItem(key));
      } catch {
        return null;
      }
    },
    async pictures() {
      const kept = pictures().map(async (one) => [one.slice(beside.length), await asBlob(localStorage.getItem(one))]);
      return Promise.all(kept);
    },
    // Whether there was room for all of it.
    async keep(told, chosen) {
      try {
        localStorage.setItem(key, JSON.stringify(told));
        for (const one of pictures()) if (!chosen.has(one.slice(beside.length))) localStorage.removeItem(one);
        for (const [file, { blob }] of chosen)
          if (!localStorage.getItem(beside + file)) localStorage.setItem(beside + file, await asText(blob));
        return true;
      } catch {
        return false;
      }
    },
    away() {
      for (const one of [key, ...pictures()]) localStorage.removeItem(one);
    },
  };
}
