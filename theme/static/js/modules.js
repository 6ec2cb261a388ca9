// Attaches behaviours: each element with data-module="name" gets the default function of ./name.js.
// A module that fails leaves its element as the page without script has it, and all others alone.

async function attach(element) {
  const name = element.dataset.module;
  try {
    const { default: start } = await import(`./${name}.js`);
    start(element);
  } catch (reason) {
    console.warn(`module ${name}:`, reason);
  }
}

for (const element of document.querySelectorAll("[data-module]")) attach(element);
