// How many a list shows, in the words and numerals of the page; whoever cannot see it is told.

const status = () => document.querySelector("[data-status]");

export const whole = () => Number(status().dataset.count);

function words(count) {
  const { one, many } = document.querySelector("[data-one]").dataset;
  return (count === 1 ? one : many).replace("{n}", new Intl.NumberFormat(document.documentElement.lang).format(count));
}

function tell(text) {
  if (status().textContent !== text) status().textContent = text;
}

// Of the whole list, which has become shorter since its page was made.
export function lower(by) {
  status().dataset.count = whole() - by;
  tell(words(whole()));
}

// Of the list as it is narrowed; all of it where no `count` is given.
export function say(finder, count) {
  const found = words(count ?? whole());
  tell(count === 0 ? finder.dataset.none : found);
  finder.querySelector("[data-show]").textContent = finder.dataset.show.replace("{found}", found);
  const nothing = finder.querySelector("[data-none]");
  if (nothing) nothing.hidden = count !== 0;
}
